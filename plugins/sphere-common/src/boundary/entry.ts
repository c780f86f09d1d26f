import { z } from 'zod/v4';
import { nameSchema, textSchema, titleSchema } from '../declarations/names';
import { attributeMatcherSchema, matcherSchema } from './matcher';

/**
 * A quantity with up to three numbers, `warn ≤ border ≤ ceiling`. No `ceiling` means no upper bound; no `border`
 * means that the border is the ceiling. The unit is that of the kind's limit dimension.
 * @public
 */
export const limitSchema = z
  .strictObject({
    warn: z.number().min(0).optional(),
    border: z.number().min(0).optional(),
    ceiling: z.number().min(0).optional(),
  })
  .superRefine(checkLimitOrder);

/** Refinement of limits; a number that is still a parameter is compared once it has its value. @internal */
export function checkLimitOrder(
  limit: Partial<Record<'warn' | 'border' | 'ceiling', unknown>>,
  ctx: z.RefinementCtx,
): void {
  const complain = (message: string, ...path: string[]) =>
    ctx.addIssue({ code: 'custom', path, message });
  const { warn, border, ceiling } = limit;
  if (warn === undefined && border === undefined && ceiling === undefined) {
    complain("expected at least one of 'warn', 'border' and 'ceiling'");
  }
  const upper = border ?? ceiling;
  if (exceeds(warn, upper)) {
    const name = border === undefined ? 'ceiling' : 'border';
    complain(`expected at most ${upper}, the ${name}`, 'warn');
  }
  if (exceeds(border, ceiling)) {
    complain(`expected at most ${ceiling}, the ceiling`, 'border');
  }
}

function exceeds(value: unknown, upper: unknown): boolean {
  return (
    typeof value === 'number' && typeof upper === 'number' && value > upper
  );
}

/** @public */
export type Limit = z.infer<typeof limitSchema>;

/** How a statement is held: by a machine, by watching, or by word alone. A label for people. @public */
export const enforcementSchema = z.strictObject({
  mode: z.enum(['enforced', 'watched', 'declared']),
  by: titleSchema.optional(),
});

/** @public */
export type Enforcement = z.infer<typeof enforcementSchema>;

/** One statement of a boundary about one kind of resource. @public */
export const entrySchema = z
  .strictObject({
    id: nameSchema,
    kind: nameSchema,
    title: titleSchema.optional(),
    actions: z.array(nameSchema).min(1).max(50).optional(),
    where: attributeMatcherSchema.optional(),
    inside: matcherSchema.optional(),
    extendable: matcherSchema.optional(),
    forbidden: matcherSchema.optional(),
    limits: z
      .record(z.string().min(1).max(63), limitSchema)
      .refine(l => Object.keys(l).length > 0, {
        message: 'expected at least one limit',
      })
      .optional(),
    enforcement: enforcementSchema.optional(),
    reason: textSchema.optional(),
    locked: z.boolean().optional(),
  })
  .refine(
    e =>
      e.inside !== undefined ||
      e.extendable !== undefined ||
      e.forbidden !== undefined,
    {
      message:
        "expected at least one of 'inside', 'extendable' and 'forbidden'",
    },
  );

/** @public */
export type BoundaryEntry = z.infer<typeof entrySchema>;
