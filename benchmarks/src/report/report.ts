import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One measured value. `must` and `aim` are upper or lower bounds, as `better` says; without them it is for the record. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly must?: number;
  readonly aim?: number;
  readonly better?: 'lower' | 'higher';
}

// `npm run bench` starts every benchmark in the folder `benchmarks`.
const RESULTS = path.resolve('results');

function meets(goal: Goal, limit: number | undefined): boolean | undefined {
  if (limit === undefined) return undefined;
  return goal.better === 'higher' ? goal.value >= limit : goal.value <= limit;
}

/** Whether a value is within its `must`; one without a `must` always is. */
export function meetsMust(goal: Goal): boolean {
  return meets(goal, goal.must) !== false;
}

/** Of two measurements of the same goals, the better one of each. */
export function betterOf(a: readonly Goal[], b: readonly Goal[]): Goal[] {
  return a.map((goal, index) => {
    const other = b[index];
    const isBetter =
      goal.better === 'higher'
        ? other.value > goal.value
        : other.value < goal.value;
    return isBetter ? other : goal;
  });
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return 'unknown';
  }
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function bound(goal: Goal, value: number | undefined): string {
  if (value === undefined) return '';
  return `${goal.better === 'higher' ? '≥' : '≤'} ${value}`;
}

function verdict(goal: Goal): string {
  if (meets(goal, goal.must) === false) return 'MISSED';
  if (meets(goal, goal.aim) === false) return 'below aim';
  return goal.must === undefined && goal.aim === undefined ? '' : 'met';
}

function toDocument(name: string, size: string, goals: readonly Goal[]) {
  return {
    name,
    size,
    date: new Date().toISOString(),
    commit: commit(),
    machine: {
      cpus: os.cpus().length,
      model: os.cpus()[0]?.model,
      memoryGiB: Math.round(os.totalmem() / 2 ** 30),
      node: process.version,
      platform: `${os.platform()} ${os.arch()}`,
    },
    goals: goals.map(goal => ({
      name: goal.name,
      value: round(goal.value),
      unit: goal.unit,
      must: goal.must,
      aim: goal.aim,
      met: meets(goal, goal.must) ?? meets(goal, goal.aim),
    })),
  };
}

function printTable(goals: readonly Goal[]) {
  console.table(
    goals.map(goal => ({
      name: goal.name,
      value: `${round(goal.value)} ${goal.unit}`,
      must: bound(goal, goal.must),
      aim: bound(goal, goal.aim),
      result: verdict(goal),
    })),
  );
}

/**
 * Prints the table and, for a run at full size, writes `results/<name>.json`.
 *
 * @returns whether every `must` is met
 */
export function report(options: {
  readonly name: string;
  readonly goals: readonly Goal[];
  readonly size: string;
  readonly write: boolean;
}): boolean {
  const { name, goals, size, write } = options;
  printTable(goals);
  if (write) {
    fs.mkdirSync(RESULTS, { recursive: true });
    const file = path.join(RESULTS, `${name}.json`);
    const document = toDocument(name, size, goals);
    fs.writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  }
  return goals.every(meetsMust);
}
