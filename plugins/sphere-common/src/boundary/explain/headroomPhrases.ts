import type { BoundaryKind } from '../boundaryKind';
import type { Headroom } from '../decide/decision';
import {
  formatQuantity,
  inSentence,
  isCurrency,
  phrase,
  type Phrase,
  type PhraseCode,
  type PhraseParam,
} from '../phrases';

/** A limit dimension in words. */
export interface DimensionWords {
  readonly title: string;
  readonly unit?: string;
  readonly isMoney: boolean;
  readonly isCount: boolean;
  /** What a number of it has to be told apart by: `memory`; absent where its unit says it. */
  readonly suffix?: string;
}

export function dimensionOf(
  kind: BoundaryKind | undefined,
  name: string,
): DimensionWords {
  const limits = kind?.limits ?? {};
  const known = Object.hasOwn(limits, name) ? limits[name] : undefined;
  const title = inSentence(known?.title ?? name);
  const isCount = known?.mode === 'count';
  // What has no unit is counted in what it is called: "26 of 25 seats".
  const unit = known?.unit ?? (isCount ? undefined : title);
  const isShared =
    Object.values(limits).filter(other => other.unit === unit).length > 1;
  return {
    title,
    ...(unit && { unit }),
    isMoney: isCurrency(unit),
    isCount,
    ...(isShared && unit !== title && { suffix: title }),
  };
}

/** A quantity of a dimension with its unit; with the kind, a count is one of things: `14 namespaces`. */
export function quantityWords(
  value: number,
  { unit, isCount }: DimensionWords,
  kind?: BoundaryKind,
): string {
  const things = isCount && kind ? inSentence(kind.plural) : unit;
  return formatQuantity(value, things);
}

/** The first number of "12 of 14 CPU": its unit follows behind the second, but money shows it twice. */
export function partWords(value: number, words: DimensionWords): string {
  return formatQuantity(value, words.isMoney ? words.unit : undefined);
}

type TitledCode = {
  [Code in PhraseCode]: `${Code}Titled` extends PhraseCode ? Code : never;
}[PhraseCode];

/** A phrase of which a second form ends in `({{title}})`, for dimensions that their unit does not tell apart. */
export function titledPhrase(
  code: TitledCode,
  params: Readonly<Record<string, PhraseParam>>,
  { suffix }: DimensionWords,
): Phrase {
  return suffix === undefined
    ? phrase(code, params)
    : phrase(`${code}Titled`, { ...params, title: suffix });
}

/** The room that a limit has, as parts of a sentence: `12 of 14 used`, `warns at 12`; empty where nothing is told. */
export function roomPhrases(
  { dimension, mode, use, border, warn, state }: Headroom,
  kind: BoundaryKind | undefined,
): Phrase[] {
  const words = dimensionOf(kind, dimension);
  const total = border !== undefined ? quantityWords(border, words) : undefined;
  const warning =
    state === 'near' && warn !== undefined
      ? [phrase('warnsAt', { value: quantityWords(warn, words) })]
      : [];
  if (mode === 'each') {
    if (total === undefined) return warning;
    return [titledPhrase('eachUpTo', { border: total }, words), ...warning];
  }
  if (use === undefined) return warning;
  const used =
    total === undefined
      ? titledPhrase('limitUsedOnly', { use: quantityWords(use, words) }, words)
      : titledPhrase(
          'limitUsed',
          { use: partWords(use, words), border: total },
          words,
        );
  return [used, ...warning];
}

/** What is used and asked for together; what is not known counts as nothing. */
export function totalOf({ use = 0, adds = 0 }: Headroom): number {
  return use + adds;
}

/** What could be added without asking; undefined where that is not known. */
export function leftOf({ mode, use, border }: Headroom): number | undefined {
  if (border === undefined || (mode !== 'each' && use === undefined)) {
    return undefined;
  }
  return Math.max(0, border - (mode === 'each' ? 0 : use ?? 0));
}
