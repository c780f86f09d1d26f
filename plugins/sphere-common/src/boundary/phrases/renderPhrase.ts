import {
  boundaryPhrases,
  type Phrase,
  type PhraseCode,
  type PhraseList,
  type PhraseParam,
} from './phrase';

/** Puts flat parameters into the words of one code. @public */
export type PhraseFormat = (
  code: PhraseCode,
  params: Readonly<Record<string, string | number>>,
) => string;

/** The words of a phrase: English, unless another format is given. @public */
export function renderPhrase(
  { code, params = {} }: Phrase,
  format: PhraseFormat = formatEnglish,
): string {
  const flat: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    flat[name] = renderParam(value, format);
  }
  return format(code, flat);
}

function renderParam(param: PhraseParam, format: PhraseFormat) {
  if (typeof param !== 'object') return param;
  return 'join' in param
    ? renderList(param, format)
    : renderPhrase(param, format);
}

const JOINTS: Record<PhraseList['join'], PhraseCode> = {
  words: 'joinWords',
  list: 'joinList',
  or: 'joinList',
  and: 'joinList',
  clauses: 'joinClauses',
  sentences: 'joinSentences',
};

const LAST_JOINTS: Partial<Record<PhraseList['join'], PhraseCode>> = {
  or: 'joinOr',
  and: 'joinAnd',
};

function renderList({ join, items }: PhraseList, format: PhraseFormat): string {
  const words = items.map(item => renderPhrase(item, format));
  const last = words.length - 1;
  return words.reduce((left, right, index) => {
    if (index === 0) return right;
    const code = (index === last && LAST_JOINTS[join]) || JOINTS[join];
    return format(code, { left, right });
  }, '');
}

/** English, from {@link boundaryPhrases}. @public */
export function formatEnglish(
  code: PhraseCode,
  params: Readonly<Record<string, string | number>>,
): string {
  const messages: Readonly<Record<string, string>> = boundaryPhrases;
  const plural = `${code}_${params.count === 1 ? 'one' : 'other'}`;
  const template = messages[code] ?? messages[plural] ?? code;
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}
