import type { Absence } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { appendJournal, type JournalEntry } from '../../journal/appendJournal';

/** The absence that a person stated, ended or not. */
export async function readAbsence(
  person: string,
  knex: Knex,
): Promise<Absence | null> {
  const row = await knex('absences').where({ person }).first();
  if (!row) return null;
  return {
    from: row.from_at,
    until: row.until_at,
    ...(row.stand_in !== null && { standIn: row.stand_in }),
  };
}

/** States an absence in place of the one before, or takes it back. */
export async function writeAbsence(
  person: string,
  write: {
    readonly absence: Absence | null;
    readonly journal: readonly JournalEntry[];
  },
  knex: Knex,
): Promise<void> {
  const { absence, journal } = write;
  await knex.transaction(async trx => {
    if (absence) {
      await trx('absences')
        .insert({
          person,
          from_at: new Date(absence.from).toISOString(),
          until_at: new Date(absence.until).toISOString(),
          stand_in: absence.standIn ?? null,
        })
        .onConflict('person')
        .merge();
    } else {
      await trx('absences').where({ person }).delete();
    }
    await appendJournal(trx, journal);
  });
}

/** People who are away at an instant and named this person. */
export async function readStandsInFor(
  person: string,
  at: string,
  knex: Knex,
): Promise<readonly string[]> {
  return knex('absences')
    .where('stand_in', person)
    .where('from_at', '<=', at)
    .where('until_at', '>', at)
    .orderBy('person')
    .pluck('person');
}
