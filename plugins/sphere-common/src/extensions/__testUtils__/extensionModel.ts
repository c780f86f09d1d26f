import type { ExtensionState } from '../extensionRequest';

const DAY = 86_400_000;
/** `48 hours`. */
const PROMISE = 2 * DAY;
const TEAM = ['ada', 'tom'];
const QUORUMS = [2, 1];

/** Whom the steps name. */
export const REVIEWERS = [
  ['rita', 'rosa', 'ravi'],
  ['sue', 'rita'],
];

/** What is asked for: who is named by it, and from when to when it counts. */
export interface Content {
  readonly names: readonly string[];
  readonly from?: number;
  readonly until?: number;
}

/** When a command is given, in milliseconds, and the border at that time. */
export interface Moment {
  readonly time: number;
  readonly base: string;
}

/** Commands, and who gives them. */
export interface ModelCommand {
  readonly type:
    | 'comment'
    | 'join'
    | 'edit'
    | 'withdraw'
    | 'approve'
    | 'request-changes'
    | 'deny'
    | 'counter-offer'
    | 'accept-counter-offer'
    | 'cancel'
    | 'give-back'
    | 'revoke'
    | 'rescue'
    | 'rebase'
    | 'retire';
  readonly who: string;
  readonly content: Content;
}

/**
 * How a request lives, told a second time and as simply as possible, for one team and two steps. It shares nothing with
 * the machine but the names of states and people: where both agree for every life, neither has it wrong in its own way.
 */
export class ExtensionModel {
  state: ExtensionState = 'in_review';
  proposalNumber = 1;
  step = 0;
  isLate = false;
  warned: readonly number[] = [];
  #content: Content;
  #offer: Content | undefined;
  #base: string;
  /** Whose one vote on this proposal is used. */
  #used = new Set<string>();
  #approvals = 0;
  #rescuers = new Set<string>();
  #authors: Set<string>;
  /** When the present turn of reviewers or team is over, and when an extension starts and ends; milliseconds. */
  #due: number;
  #lapses = Infinity;
  #starts = Infinity;
  #ends = Infinity;

  constructor(content: Content, now: Moment) {
    this.#content = content;
    this.#authors = new Set(['ada', ...content.names]);
    this.#base = now.base;
    this.#due = now.time + PROMISE;
  }

  /** Whether the command takes effect, and what it does then. */
  give(command: ModelCommand, now: Moment): boolean {
    if (!this.#isGiven(command, now)) return false;
    this.#do(command, now);
    return true;
  }

  /** What time alone does. */
  pass({ time }: Moment): void {
    if (this.state === 'in_review' && time >= this.#due) this.isLate = true;
    if (this.state === 'changes_requested' && time >= this.#lapses) {
      this.state = 'lapsed';
    }
    if (this.state === 'approved' && time >= this.#starts) {
      this.state = 'active';
    }
    if (this.state !== 'active') return;
    if (time >= this.#ends) this.state = 'ended';
    else this.#warn(time);
  }

  #warn(time: number): void {
    const isLong = this.#ends - this.#starts > 30 * DAY;
    this.warned = [14, 3, 1].filter(days => {
      const at = this.#ends - days * DAY;
      return at > this.#starts && time >= at && (days < 14 || isLong);
    });
  }

  #isGiven({ type, who, content }: ModelCommand, now: Moment): boolean {
    const isOpen = ['in_review', 'changes_requested'].includes(this.state);
    const isLive = ['approved', 'active'].includes(this.state);
    const inReview = this.state === 'in_review';
    const isPlatform = who === 'olga' || who === 'root';
    switch (type) {
      case 'comment':
        return isOpen || isLive;
      case 'join':
        return isOpen && TEAM.includes(who) && !this.#authors.has(who);
      case 'edit':
        return isOpen && TEAM.includes(who) && content !== this.#content;
      case 'withdraw':
        return isOpen && TEAM.includes(who);
      case 'approve':
        return inReview && this.#mayVote(who) && this.#isApprovable(now);
      case 'request-changes':
      case 'deny':
        return inReview && this.#mayVote(who);
      case 'counter-offer':
        return isOpen && this.#answers(who) && content !== this.#content;
      case 'accept-counter-offer':
        return isOpen && TEAM.includes(who) && this.#offer !== undefined;
      case 'cancel':
        return this.state === 'approved' && (isPlatform || TEAM.includes(who));
      case 'give-back':
        return this.state === 'active' && TEAM.includes(who);
      case 'revoke':
        return isLive && isPlatform;
      case 'rescue':
        return inReview && who === 'root';
      case 'rebase':
        return isOpen && now.base !== this.#base;
      default:
        return isOpen || isLive;
    }
  }

  #do({ type, who, content }: ModelCommand, now: Moment): void {
    const ends: Partial<Record<ModelCommand['type'], ExtensionState>> = {
      deny: 'denied',
      withdraw: 'withdrawn',
      cancel: 'cancelled',
      'give-back': 'ended',
      revoke: this.state === 'active' ? 'ended' : 'cancelled',
      retire: this.#afterRetirement(),
    };
    const end = ends[type];
    if (end) this.state = end;
    if (type === 'join') this.#authors.add(who);
    if (type === 'rescue') this.#rescuers.add('zoe');
    if (type === 'counter-offer') this.#offer = content;
    if (type === 'edit') this.#propose(content, { who, now });
    if (type === 'accept-counter-offer' && this.#offer) {
      this.#propose(this.#offer, { who, now });
    }
    if (type === 'rebase') this.#startAgain(now);
    if (type === 'approve') this.#approve(who, now);
    if (type === 'request-changes') {
      this.#use(who);
      this.state = 'changes_requested';
      this.#lapses = now.time + 30 * DAY;
    }
  }

  #afterRetirement(): ExtensionState {
    if (this.state === 'active') return 'ended';
    return this.state === 'approved' ? 'cancelled' : 'lapsed';
  }

  #propose(content: Content, by: { who: string; now: Moment }): void {
    this.#content = content;
    this.#offer = undefined;
    [by.who, ...content.names].forEach(person => this.#authors.add(person));
    this.state = 'in_review';
    this.#startAgain(by.now);
  }

  /** Nothing counts any more that was said of the proposal before. */
  #startAgain({ base, time }: Moment): void {
    this.#base = base;
    this.proposalNumber += 1;
    this.step = 0;
    this.isLate = false;
    this.#approvals = 0;
    this.#used.clear();
    this.#rescuers.clear();
    this.#due = time + PROMISE;
  }

  #approve(who: string, { time }: Moment): void {
    this.#use(who);
    this.#approvals += 1;
    if (this.#approvals < QUORUMS[this.step]) return;
    this.#approvals = 0;
    if (this.step === 0) {
      this.#rescuers.clear();
      this.step = 1;
      return;
    }
    this.#starts = Math.max(time, this.#content.from ?? 0);
    this.#ends = this.#content.until ?? Infinity;
    this.state = this.#starts <= time ? 'active' : 'approved';
  }

  #isApprovable({ base, time }: Moment): boolean {
    const { from = 0, until = Infinity } = this.#content;
    return base === this.#base && until > Math.max(time, from);
  }

  #mayVote(who: string): boolean {
    if (this.#used.has(who)) return false;
    const isOwn = this.#reviewers().includes(who);
    return this.#answers(who) && (isOwn || !this.#used.has('rosa'));
  }

  #answers(who: string): boolean {
    const isFree = (person: string) =>
      !TEAM.includes(person) && !this.#authors.has(person);
    const named = this.#reviewers();
    const isNamed =
      named.includes(who) ||
      (who === 'dan' && named.includes('rosa') && isFree('rosa'));
    return isNamed && isFree(who);
  }

  /** `dan` stands in for `rosa`, whose vote is used with his. */
  #use(who: string): void {
    this.#used.add(who);
    if (who === 'dan') this.#used.add('rosa');
  }

  #reviewers(): readonly string[] {
    const late = this.isLate ? ['ian'] : [];
    return [...REVIEWERS[this.step], ...this.#rescuers, ...late];
  }
}
