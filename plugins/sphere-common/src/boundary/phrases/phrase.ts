import type { Family } from '../boundaryKind';
import { decisionPhrases } from './decisionPhrases';
import { roomWords } from './roomWords';
import { useWords } from './useWords';

/** Words as a code with parameters, so that they can be rendered in any language. @public */
export interface Phrase {
  readonly code: PhraseCode;
  readonly params?: Readonly<Record<string, PhraseParam>>;
}

/** @public */
export type PhraseParam = string | number | Phrase | PhraseList;

/** Phrases one after the other. @public */
export interface PhraseList {
  readonly join: 'words' | 'list' | 'or' | 'and' | 'clauses' | 'sentences';
  readonly items: readonly Phrase[];
}

/**
 * The English of every phrase, with `{{param}}` for parameters and `_one`/`_other` for plurals of `count`: the form
 * that Backstage's translation messages have.
 * @public
 */
export const boundaryPhrases = {
  text: '{{value}}',
  titled: '{{title}} ({{value}})',
  range: '{{min}} to {{max}}',
  atMost: 'up to {{max}}',
  atLeast: 'at least {{min}}',
  not: 'not {{values}}',
  more: '+ {{count}} more',
  any: 'any',
  match: '{{clauses}}',
  itself: '{{values}}',
  named: 'named {{values}}',
  on: 'on {{values}}',
  in: 'in {{values}}',
  attribute: '{{attribute}} {{values}}',
  anyAttribute: 'with any {{attribute}}',
  joinWords: '{{left}} {{right}}',
  joinList: '{{left}}, {{right}}',
  joinOr: '{{left}} or {{right}}',
  joinClauses: '{{left}}; {{right}}',
  upTo: 'up to {{value}}',
  amount: '{{value}} {{unit}}',
  kinds_one: '{{count}} kind',
  kinds_other: '{{count}} kinds',
  statements_one: '{{count}} statement',
  statements_other: '{{count}} statements',
  families_one: '{{count}} family',
  families_other: '{{count}} families',
  border: 'border {{value}}',
  noBorder: 'no border',
  warnsAt: 'warns at {{value}}',
  ifAsked: 'up to {{value}} if asked',
  moreIfAsked: 'more if asked',
  neverMore: 'never more',
  limit: '{{title}}: {{parts}}',
  by: 'by {{by}}',
  byMachine: 'by a machine',
  watched: 'watched',
  watchedBy: 'watched by {{by}}',
  declared: 'written down only',
  basedOn: 'Based on {{title}}',
  thisSphere: 'this sphere',
  replaces: 'this sphere, replaces {{title}}',
  extraRoom: 'extra room: {{title}}',
  everythingElse: 'Everything else',
  allOther: 'every kind that is not listed',
  askFirst: 'ask first: {{match}}',
  forbidden: 'forbidden: {{match}}',
  statement: '{{title}}: {{facts}}',
  askable: 'More can be asked for.',
  closed: 'Nothing beyond the border can be asked for.',
  nothingDeclared: 'Nothing declared',
  draft: 'Draft: grants nothing yet',
  retired: 'Retired: grants nothing',
  familyAccounts: 'Accounts',
  familyNamespaces: 'Namespaces',
  familyRoles: 'Roles',
  familyCompute: 'Compute',
  familyNetwork: 'Network',
  familyData: 'Data',
  familyDelivery: 'Delivery',
  familyBudget: 'Budget',
  familyOther: 'Other',
  familyFact: '{{family}} {{fact}}',
  sector: '{{label}}: {{facts}}. {{beyond}}',
  summary: '{{title}}: {{facts}}',
  ...useWords,
  ...roomWords,
  ...decisionPhrases,
} as const;

/** Code of a phrase; the plural forms of one phrase share it. @public */
export type PhraseCode = keyof typeof boundaryPhrases extends infer Key
  ? Key extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : Key
  : never;

/** Makes a phrase. @public */
export function phrase(
  code: PhraseCode,
  params?: Readonly<Record<string, PhraseParam>>,
): Phrase {
  return params ? { code, params } : { code };
}

/** The name of a family. @public */
export function familyPhrase(family: Family): Phrase {
  return phrase(`family${family}`);
}
