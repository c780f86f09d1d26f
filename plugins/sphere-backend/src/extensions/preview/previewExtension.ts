import {
  addDuration,
  answerDue,
  createBoundaryUse,
  effectsOf,
  explainRefusal,
  MAX_OPEN_REQUESTS_PER_SPHERE,
  submitRequest,
  targetsOf,
  titleOfProposal,
  type ExtensionFacts,
  type ExtensionPreview,
  type ExtensionPreviewRequest,
  type ExtensionProposal,
  type ExtensionRefusal,
} from '@dataops-sphere/plugin-sphere-common';
import { laidOver } from '../detail/laidOver';
import { moveTheBorder } from '../detail/moveTheBorder';
import { outsideAfter } from '../detail/outsideAfter';
import { stepsOf } from '../detail/stepsOf';
import { touchedKinds } from '../detail/touchedKinds';
import { yearBefore } from '../detail/yearBefore';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionCaller } from '../ExtensionService';
import type { StoredExtension, SubmissionBasis } from '../ExtensionStore';
import { createFacts } from '../facts/createFacts';
import { draftRequest } from './draftRequest';

/** Of a request that is only tried out. */
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

/**
 * What a request would do, worked out by the code that decides it. Reads only, and answers also for a proposal that
 * cannot be sent; undefined for a sphere that is not there or not visible.
 */
export async function previewExtension(
  sphere: string,
  { proposal, request: editing }: ExtensionPreviewRequest,
  { caller, context }: { caller: ExtensionCaller; context: ExtensionContext },
): Promise<ExtensionPreview | undefined> {
  const at = context.clock().toISOString();
  const { visible } = caller;
  const basis = await context.store.submissionBasis(sphere, { visible, at });
  if (!basis) return undefined;
  const known = await readAround(proposal, basis, { at, context, editing });
  const facts = createFacts(
    {
      caller,
      proposal,
      sphere: basis.sphere,
      absences: basis.absences,
      at,
    },
    context,
  );
  const draft = draftRequest(proposal, { facts, sphere: basis.sphere });
  const { resolved } = basis.sphere;
  const open = findOpen(proposal, known.open, editing);
  const move = await moveTheBorder(
    proposal,
    { sphere: basis.sphere, before: known.earlier },
    context,
  );
  return {
    title: titleOfProposal(proposal, {
      sphere: resolved,
      kinds: context.kinds,
      style: 'with-sphere',
    }),
    ...aboutTheBorder(proposal, { basis, known, context, at, editing }),
    problems: facts.problems.map(problem => ({
      ...problem,
      path: [...problem.path],
    })),
    canSubmit: canSubmit(proposal, { basis, facts }),
    steps: stepsOf(draft, facts, context.membership),
    dueAt: answerDue(at, facts.rules.decideWithin, context.calendar).dueAt,
    usual: known.usual,
    ...(open && { open }),
    limits: limitsOf(basis, at, context),
    ...(move && { moveTheBorder: move }),
  };
}

interface Around {
  readonly at: string;
  readonly context: ExtensionContext;
  readonly editing: string | undefined;
}

async function readAround(
  proposal: ExtensionProposal,
  { sphere }: SubmissionBasis,
  { at, context, editing }: Around,
) {
  const { store, inventory } = context;
  const { uid, platformOwner, resolved } = sphere;
  const [live, open, earlier, usual, stock] = await Promise.all([
    store.live(uid, 100),
    store.open(uid, 100),
    store.earlier(uid, targetsOf(proposal), {
      limit: 50,
      ...(editing !== undefined && { except: editing }),
    }),
    store.usual(platformOwner, yearBefore(at)),
    inventory.read(uid, touchedKinds(proposal, resolved)),
  ]);
  return { live, open, earlier, usual, stock };
}

function aboutTheBorder(
  proposal: ExtensionProposal,
  about: Around & {
    readonly basis: SubmissionBasis;
    readonly known: Awaited<ReturnType<typeof readAround>>;
  },
): Pick<ExtensionPreview, 'effects' | 'outsideAfter'> {
  const { basis, known, context, editing } = about;
  const { kinds } = context;
  const { resolved: sphere } = basis.sphere;
  const others = laidOver(known.live, editing);
  const at = Date.parse(about.at);
  const { stock } = known;
  return {
    effects: [
      ...effectsOf(proposal, {
        sphere,
        kinds,
        overlays: others,
        use: createBoundaryUse(stock.use),
        at,
      }),
    ],
    outsideAfter: outsideAfter(proposal, { sphere, kinds, others, stock, at }),
  };
}

/** The same rule as when it is sent; what is wrong with the proposal is told beside it. */
function canSubmit(
  proposal: ExtensionProposal,
  { basis, facts }: { basis: SubmissionBasis; facts: ExtensionFacts },
): ExtensionPreview['canSubmit'] {
  const refused = (reason: ExtensionRefusal) => ({
    can: false,
    reason,
    message: explainRefusal(reason, { facts }),
  });
  const { uid, name } = basis.sphere;
  const result = submitRequest(
    { id: NOBODYS_ID, sphere: { uid, name }, proposal },
    { ...facts, problems: [] },
  );
  if (!result.ok) return refused(result.reason);
  return basis.openRequests >= MAX_OPEN_REQUESTS_PER_SPHERE
    ? refused('too-many-open')
    : { can: true };
}

function findOpen(
  proposal: ExtensionProposal,
  open: readonly StoredExtension[],
  editing: string | undefined,
): ExtensionPreview['open'] {
  const targets = new Set(targetsOf(proposal));
  const found = open.find(
    other =>
      other.request.id !== editing &&
      other.targets.some(target => targets.has(target)),
  );
  return found && { id: found.request.id, title: found.title };
}

function limitsOf(
  { sphere }: SubmissionBasis,
  at: string,
  { calendar }: ExtensionContext,
): ExtensionPreview['limits'] {
  const { maxDuration, permanent } = sphere.resolved.leash.extensions;
  return {
    maxDuration,
    latestEnd: addDuration(at, maxDuration, calendar),
    permanent: permanent.allowed ? 'allowed' : 'not-allowed',
  };
}
