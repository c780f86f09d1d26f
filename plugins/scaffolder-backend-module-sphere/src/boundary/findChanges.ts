import {
  compileBoundary,
  createQuestion,
  proposalFromDecision,
  sphereDetailSchema,
  type Explanation,
  type ExtensionChange,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { CheckInput } from './checkInput';

const sphereSchema = sphereDetailSchema.pick({
  resolved: true,
  kinds: true,
  overlays: true,
});

/** What to ask for so that the answer would be inside; empty where asking cannot help, or where the sphere is not known. */
export function findChanges(
  { kind: name, action, id, properties = {}, amounts = {} }: CheckInput,
  explanation: Explanation,
  detail: SphereDetail,
): ExtensionChange[] {
  const { resolved, kinds, overlays } = sphereSchema.parse(detail);
  const kind = kinds.find(k => k.name === name);
  if (!kind) return [];
  const boundary = compileBoundary(resolved, {
    kinds: new Map(kinds.map(k => [k.name, k])),
    overlays,
  });
  const question = createQuestion(
    {
      kind: name,
      action,
      id,
      properties,
      actionProperties: amounts,
      subject: { type: 'sphere', id: resolved.name },
      context: {},
    },
    kind,
  );
  return proposalFromDecision(explanation, question, boundary);
}
