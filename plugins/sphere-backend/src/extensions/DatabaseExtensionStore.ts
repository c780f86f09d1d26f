import type {
  Absence,
  ExtensionEvent,
  ExtensionListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { JournalEntry } from '../journal/appendJournal';
import type {
  ExtensionBasis,
  ExtensionDetailBasis,
  ExtensionPage,
  ExtensionScope,
  ExtensionStore,
  ExtensionWrite,
  StoredExtension,
  SubmissionBasis,
  WriteOutcome,
} from './ExtensionStore';
import { readAbsence, readStandsInFor, writeAbsence } from './store/absences';
import { countExtensions } from './store/countExtensions';
import { listExtensionPage } from './store/listExtensionPage';
import { readBasis, readSubmissionBasis } from './store/readBasis';
import { readDetailBasis } from './store/readDetailBasis';
import { readEarlier, readEvents, readPhase } from './store/readExtensions';
import { readUsual } from './store/readUsual';
import type { StoreContext } from './store/StoreContext';
import { writeExtension } from './store/writeExtension';

/** Requests and extensions in the tables of Sphere. */
export class DatabaseExtensionStore implements ExtensionStore {
  readonly #context: StoreContext & { readonly clock: () => Date };

  constructor(context: StoreContext & { readonly clock: () => Date }) {
    this.#context = context;
  }

  write(write: ExtensionWrite): Promise<WriteOutcome> {
    const { knex, clock } = this.#context;
    return writeExtension(write, { knex, at: clock() });
  }

  basis(
    id: string,
    options: Parameters<ExtensionStore['basis']>[1],
  ): Promise<ExtensionBasis | undefined> {
    return readBasis(id, options, this.#context);
  }

  detailBasis(
    id: string,
    options: Parameters<ExtensionStore['detailBasis']>[1],
  ): Promise<ExtensionDetailBasis | undefined> {
    return readDetailBasis(id, options, this.#context);
  }

  submissionBasis(
    sphere: string,
    options: Parameters<ExtensionStore['submissionBasis']>[1],
  ): Promise<SubmissionBasis | undefined> {
    return readSubmissionBasis(sphere, options, this.#context);
  }

  list(
    query: ExtensionListQuery,
    scope: ExtensionScope,
  ): Promise<ExtensionPage> {
    return listExtensionPage(query, scope, this.#context);
  }

  counts(
    scope: ExtensionScope,
    at: string,
  ): ReturnType<ExtensionStore['counts']> {
    return countExtensions(scope, at, this.#context);
  }

  events(id: string): Promise<readonly ExtensionEvent[]> {
    return readEvents(id, this.#context.knex);
  }

  live(sphereUid: string, limit: number): Promise<readonly StoredExtension[]> {
    return readPhase(sphereUid, { phase: 'live', limit }, this.#context.knex);
  }

  open(sphereUid: string, limit: number): Promise<readonly StoredExtension[]> {
    return readPhase(sphereUid, { phase: 'open', limit }, this.#context.knex);
  }

  earlier(
    sphereUid: string,
    targets: readonly string[],
    options: Parameters<ExtensionStore['earlier']>[2],
  ): Promise<readonly StoredExtension[]> {
    const { knex } = this.#context;
    return readEarlier(sphereUid, targets, { ...options, knex });
  }

  usual(
    platformOwner: string,
    since: string,
  ): Promise<{ medianHours: number; count: number } | null> {
    return readUsual(platformOwner, since, this.#context.knex);
  }

  async due(at: string, limit: number): Promise<readonly string[]> {
    return this.#context
      .knex('extension_requests')
      .where('next_at', '<=', at)
      .orderBy(['next_at', 'id'])
      .limit(limit)
      .pluck('id');
  }

  absence(person: string): Promise<Absence | null> {
    return readAbsence(person, this.#context.knex);
  }

  setAbsence(
    person: string,
    absence: Absence | null,
    journal: readonly JournalEntry[],
  ): Promise<void> {
    const { knex } = this.#context;
    return writeAbsence(person, { absence, journal }, knex);
  }

  standsInFor(person: string, at: string): Promise<readonly string[]> {
    return readStandsInFor(person, at, this.#context.knex);
  }
}
