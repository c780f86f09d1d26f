import type { MachineCommand } from './extensionFacts';
import type { ExtensionRequest } from './extensionRequest';
import { hasCome } from './proposalTimes';
import { warningsDue, warningsOf } from './warnings';
import type { WorkingCalendar } from './workingTime';

/**
 * What time alone asks for at an instant, in order; each on what the one before has left. What the declarations ask for
 * (`rebase`, `declare`, `retire`) is for whoever reads them.
 * @public
 */
export function clockCommands(
  request: ExtensionRequest,
  at: string,
): readonly MachineCommand[] {
  switch (request.state) {
    case 'in_review':
      return reviewCommands(request, at);
    case 'changes_requested':
      return hasCome(request.lapsesAt, at) ? [{ type: 'lapse' }] : [];
    case 'approved':
      return hasCome(request.startsAt, at) ? [{ type: 'start' }] : [];
    case 'active':
      return activeCommands(request, at);
    default:
      return [];
  }
}

/**
 * The next instant at which time alone asks for something; it may be past. `undefined` when nothing will be asked for. All
 * that depends on the calendar was worked out when the promise was made.
 * @public
 */
export function nextClockOf(
  request: ExtensionRequest,
  _calendar?: WorkingCalendar,
): string | undefined {
  const instants = instantsOf(request).filter(i => i !== undefined);
  return instants.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

function instantsOf(request: ExtensionRequest): (string | undefined)[] {
  const { state, halfAt, dueAt, remindedAt, escalatedAt } = request;
  switch (state) {
    case 'in_review':
      if (escalatedAt !== undefined) return [];
      return remindedAt === undefined ? [halfAt, dueAt] : [dueAt];
    case 'changes_requested':
      return [request.lapsesAt];
    case 'approved':
      return [request.startsAt];
    case 'active':
      return [...warningsOf(request).map(({ at }) => at), request.endsAt];
    default:
      return [];
  }
}

// A reminder after the promise is broken would come too late.
function reviewCommands(
  { remindedAt, escalatedAt, halfAt, dueAt }: ExtensionRequest,
  at: string,
): readonly MachineCommand[] {
  if (escalatedAt !== undefined) return [];
  if (hasCome(dueAt, at)) return [{ type: 'escalate' }];
  const isHalf = remindedAt === undefined && hasCome(halfAt, at);
  return isHalf ? [{ type: 'remind' }] : [];
}

function activeCommands(
  request: ExtensionRequest,
  at: string,
): readonly MachineCommand[] {
  if (hasCome(request.endsAt, at)) return [{ type: 'expire' }];
  const due = warningsDue(request, at);
  return due.length > 0 ? [{ type: 'warn', days: Math.min(...due) }] : [];
}
