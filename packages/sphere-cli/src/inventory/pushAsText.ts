import type {
  InventoryPushResult,
  PushedResource,
} from '@dataops-sphere/plugin-sphere-common';
import { compareText, countLines } from '../report/importReport';
import { printable } from '../terminal/printable';
import type { Harvest } from './readPushes';

/** What was read for a push, and what was left out and why. */
export function harvestAsText({
  resources,
  read,
  outcomes,
}: Pick<Harvest, 'resources' | 'read' | 'outcomes'>): string {
  const lines = [
    `${resources.length} resources: ${byKind(resources)}`,
    `${resources.filter(hasNobody).length} of them have no team`,
    ...countLines(read, outcomes).flatMap(line => [
      `${printable(line.what)}: ${line.read} read, ${line.used} used, ${
        line.skipped
      } left out`,
      ...line.reasons.map(
        ({ count, sentence, examples }) =>
          `  ${count} ${sentence} (${printable(
            examples.slice(0, 2).join(', '),
          )}${count > 2 ? ', …' : ''})`,
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What came of a push in all its parts. */
export function resultAsText(results: readonly InventoryPushResult[]): string {
  const sum = (of: (result: InventoryPushResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const last = results[results.length - 1];
  const parts = results.length === 1 ? '1 part' : `${results.length} parts`;
  return [
    `pushed '${last.source}' in ${parts}, generation ${last.generation}`,
    `${sum(r => r.added)} added, ${sum(r => r.changed)} changed, ${sum(
      r => r.removed,
    )} removed, ${sum(r => r.unchanged)} unchanged`,
    `${last.uncovered} that no sphere covers`,
    '',
  ].join('\n');
}

function hasNobody({ owner, sphere }: PushedResource): boolean {
  return owner === undefined && sphere === undefined;
}

function byKind(resources: readonly PushedResource[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of resources) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}
