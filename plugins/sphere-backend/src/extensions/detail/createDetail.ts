import {
  createBoundaryUse,
  effectsOf,
  explainRefusal,
  findStuck,
  type ExtensionDetail,
  type ExtensionFacts,
} from '@dataops-sphere/plugin-sphere-common';
import type { ExtensionContext } from '../ExtensionContext';
import type {
  ExtensionBasis,
  ExtensionDetailBasis,
  StoredExtension,
} from '../ExtensionStore';
import { canOf } from './canOf';
import { laidOver } from './laidOver';
import { moveTheBorder, patchFor } from './moveTheBorder';
import { outsideAfter } from './outsideAfter';
import { namesIn } from './participants';
import type { SphereStock } from './SphereInventory';
import { stepsOf } from './stepsOf';
import { isLive, toSummary } from './toSummary';
import { touchedKinds } from './touchedKinds';
import { readsComments, withoutComments, withoutNote } from './withoutComments';

/** Live extensions and earlier requests that a page names. */
const MAX_LISTED = 20;
/** Of each list what is looked at: live ones, and earlier ones for how often the same was granted. */
export const MOST_LOOKED_AT = { live: 100, earlier: 50 } as const;

/** A request with everything that its page shows, complete in one answer. */
export async function createDetail(
  basis: ExtensionDetailBasis,
  facts: ExtensionFacts,
  context: ExtensionContext,
): Promise<ExtensionDetail> {
  const { extension, sphere } = basis;
  const { request } = extension;
  const { membership } = context;
  const { live, earlier, usual } = basis;
  const known = { live, stock: await readStock(basis, context) };
  const can = canOf(request, facts);
  const isParty = readsComments(request, facts);
  const events = isParty ? basis.events : withoutComments(basis.events);
  const others = live.filter(other => other.request.id !== request.id);
  const summaries = (list: readonly StoredExtension[]) =>
    list
      .slice(0, MAX_LISTED)
      .map(one => toSummary(one, { membership, mine: false }));
  return {
    ...toSummary(extension, {
      membership,
      mine: can.approve?.can === true,
      managed: sphere?.managed,
    }),
    request: isParty ? request : withoutNote(request),
    events: [...events],
    people: namesIn({ request, events, can }, membership),
    steps: stepsOf(request, facts, membership),
    can,
    problems: facts.problems.map(({ code, message }) => ({ code, message })),
    ...stuckOf(basis, facts),
    ...aboutTheBorder(basis, known, { facts, context }),
    usual,
    live: summaries(others),
    earlier: summaries(earlier),
    ...(await asText(basis, earlier, context)),
  };
}

function readStock(
  { extension: { request }, sphere }: ExtensionBasis,
  { inventory }: ExtensionContext,
): Promise<SphereStock> {
  const kinds = sphere ? touchedKinds(request.proposal, sphere.resolved) : [];
  return inventory.read(request.sphere.uid, kinds);
}

function stuckOf(
  { extension: { request } }: ExtensionBasis,
  facts: ExtensionFacts,
): Pick<ExtensionDetail, 'stuck'> {
  const stuck =
    request.state === 'in_review' ? findStuck(request, facts) : undefined;
  if (!stuck) return {};
  const { reason } = stuck;
  return { stuck: { reason, message: stuckMessage(request, stuck) } };
}

function stuckMessage(
  request: ExtensionBasis['extension']['request'],
  { step, reason }: NonNullable<ReturnType<typeof findStuck>>,
): string {
  if (reason === 'membership-unknown') {
    return explainRefusal('membership-unknown', { request });
  }
  const { name } = request.rules.steps[step];
  return `Too few people may answer the step '${name}': a platform admin can name others`;
}

function aboutTheBorder(
  { extension: { request }, sphere }: ExtensionBasis,
  known: {
    readonly live: readonly StoredExtension[];
    readonly stock: SphereStock;
  },
  { facts, context }: { facts: ExtensionFacts; context: ExtensionContext },
): Pick<ExtensionDetail, 'effects' | 'outsideAfter'> {
  if (!sphere) {
    return {
      effects: [],
      outsideAfter: { total: 0, resources: [], use: 'unknown' },
    };
  }
  const { kinds } = context;
  const { proposal } = request;
  const { stock } = known;
  const at = Date.parse(facts.at);
  const others = laidOver(known.live, request.id);
  return {
    effects: [
      ...effectsOf(proposal, {
        sphere: sphere.resolved,
        kinds,
        overlays: others,
        use: createBoundaryUse(stock.use),
        at,
      }),
    ],
    outsideAfter: outsideAfter(proposal, {
      sphere: sphere.resolved,
      kinds,
      others,
      stock,
      at,
    }),
  };
}

/** The change of the declaration's text, where one is due. */
async function asText(
  { extension, sphere }: ExtensionBasis,
  earlier: readonly StoredExtension[],
  context: ExtensionContext,
): Promise<Pick<ExtensionDetail, 'patch' | 'moveTheBorder'>> {
  const { request } = extension;
  const { proposal } = request;
  if (!sphere) return {};
  const isMissingInSource =
    proposal.term.type === 'permanent' &&
    isLive(request) &&
    sphere.managed === 'source';
  const [patch, move] = await Promise.all([
    isMissingInSource ? patchFor(proposal, sphere, context) : undefined,
    moveTheBorder(
      proposal,
      { sphere, before: [...earlier, extension] },
      context,
    ),
  ]);
  return {
    ...(patch !== undefined && { patch }),
    ...(move && { moveTheBorder: move }),
  };
}
