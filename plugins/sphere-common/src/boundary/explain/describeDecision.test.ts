import { boundaryPhrases, renderPhrase } from '../phrases';
import { decisionPhrases } from '../phrases/decisionPhrases';
import { decisionReasonSchema } from '../decide/decision';
import { churnCases, otherCases } from './__testUtils__/exampleCases';
import { hostileCases, madeUpCases } from './__testUtils__/madeUpCases';
import { askCase, AT, type SentenceCase } from './__testUtils__/sentenceCase';
import { describeDecision, sentencePhrase } from './describeDecision';
import { explainDecision } from './explainDecision';
import { momentPhrase } from './momentPhrase';

const CASES = [...churnCases, ...otherCases, ...madeUpCases, ...hostileCases];

function explain(one: SentenceCase) {
  const { decision, about } = askCase(one);
  return explainDecision(decision, about);
}

/** What the English phrases say between their parameters, as far as nobody would write it in a document. */
const ENGLISH = Object.values(decisionPhrases)
  .flatMap(words => words.split(/\{\{\w+\}\}/))
  .filter(words => words.length > 8);

describe('explainDecision', () => {
  it('has a sentence for every reason', () => {
    const told = new Set(CASES.map(one => askCase(one).decision.reason));
    expect([...told].sort()).toEqual([...decisionReasonSchema.options].sort());
  });

  it('begins with the zone, and never shows a template', () => {
    const leads = {
      inside: /^Yes\. /,
      extendable: /^Ask first\. /,
      forbidden: /^No(\. |, and asking won't change it: )/,
    };
    for (const one of CASES) {
      const { sentence, zone } = explain(one);
      expect(sentence).toMatch(leads[zone]);
      expect(sentence).not.toMatch(
        /\{\{|undefined|NaN|\[object| {2}|\.\.|: \.|\( ?\)/,
      );
      expect(sentence).toMatch(/[.!?]$/);
    }
  });

  it('promises neither an answer nor a date', () => {
    for (const one of CASES) {
      expect(explain(one).sentence).not.toMatch(/answers|usually|within \d/);
    }
  });

  it('says what to do next, as a code and as a sentence', () => {
    for (const one of CASES) {
      const { decision, about } = askCase(one);
      const { next } = explainDecision(decision, about);
      expect(describeDecision(decision, about).next === undefined).toBe(
        next === undefined,
      );
      expect(decision.zone === 'inside' && next !== undefined).toBe(false);
    }
  });

  it.each([
    ['push-inventory', 'unknown-use'],
    ['say-more', 'unknown-amount'],
    ['say-more', 'missing-attribute'],
    ['ask', 'beyond-border'],
    ['ask', 'unlisted-extendable'],
    ['talk', 'unlisted-forbidden'],
    ['talk', 'retired'],
    ['talk', 'no-sphere'],
    ['wait', 'draft'],
    ['wait', 'frozen'],
    ['wait', 'stale-index'],
    [undefined, 'unknown-kind'],
    [undefined, 'inside-near-border'],
  ])('advises %s for %s', (next, reason) => {
    const one = CASES.find(c => askCase(c).decision.reason === reason);
    expect(one && explain(one).next).toBe(next);
  });

  it('carries the decision, the sphere and the time', () => {
    const { decision, about } = askCase(churnCases[0]);
    expect(explainDecision(decision, about)).toMatchObject({
      ...decision,
      sphere: about.sphere,
      evaluated_at: new Date(AT).toISOString(),
    });
  });

  it('says nothing of a sphere or a kind where no sphere answers', () => {
    const [one] = madeUpCases.filter(c => c.note === 'no sphere');
    const other = { ...one, kind: 'space-station', id: 'mir' };
    expect(explain(other)).toEqual(explain(one));
  });

  it('keeps long names and foreign letters, and shows what would turn the text around', () => {
    const sentences = hostileCases.map(one => explain(one).sentence).join('\n');
    expect(sentences).toContain(`churn-${'x'.repeat(294)}`);
    expect(sentences).toContain('`churn-Größe-数据-🚀`');
    expect(sentences).toContain('`<img src=x onerror=alert(1)>`');
    expect(sentences).toContain('`a\\u202eb`');
  });

  it('stays readable where the boundary changed since the decision was made', () => {
    const { decision, about } = askCase(churnCases[0]);
    const gone = { ...decision, entry: 'gone' };
    expect(explainDecision(gone, about).sentence).toMatch(
      /^Yes\. `churn-dev-3` is inside your sphere: namespaces, 5 of 10 used\./,
    );
  });
});

describe('describeDecision', () => {
  it('says a yes in the words that the product promises', () => {
    const [one] = madeUpCases.filter(c => c.note === 'twelve of fourteen');
    expect(explain(one).sentence).toBe(
      'Yes. `churn-dev-3` is inside your sphere: namespaces named `churn-*` on analytics-eu, 12 of 14 used. Nobody needs to approve this.',
    );
  });

  it('leads to the same words in one text', () => {
    const { decision, about } = askCase(churnCases[0]);
    const words = describeDecision(decision, about);
    expect(renderPhrase(words.headline)).toBe('Yes.');
    expect(renderPhrase(sentencePhrase(words))).toBe(
      explainDecision(decision, about).sentence,
    );
  });

  it('has a short headline where the sentence says more', () => {
    const one = otherCases.find(
      c => askCase(c).decision.reason === 'forbidden-matcher',
    );
    const { decision, about } = askCase(one ?? otherCases[0]);
    const { headline, lead } = describeDecision(decision, about);
    expect([headline, lead].map(words => renderPhrase(words))).toEqual([
      'No.',
      "No, and asking won't change it:",
    ]);
  });

  it('leaves no English over in another language', () => {
    const german = (code: string, params: object) =>
      `‹${code}${Object.values(params)
        .map(value => ` ${value}`)
        .join('')}›`;
    for (const one of CASES) {
      const { decision, about } = askCase(one);
      const sentence = renderPhrase(
        sentencePhrase(describeDecision(decision, about)),
        german,
      );
      // Everything is inside of a code's words; between them nothing is said.
      expect(sentence).toMatch(/^‹sentence .*›$/s);
      for (const words of ENGLISH) expect(sentence).not.toContain(words);
    }
  });

  it('translates a whole answer', () => {
    const words: Record<string, string> = {
      sentence: '{value}',
      joinSentences: '{left} {right}',
      joinList: '{left}, {right}',
      joinWords: '{left} {right}',
      yes: 'Ja.',
      isInside: '{subject} liegt in {sphere}: {grounds}.',
      code: '„{value}“',
      yourSphere: 'deiner Sphäre',
      kindsMatching: '{kinds} {match}',
      match: '{clauses}',
      itself: '{values}',
      named: 'namens {values}',
      on: 'auf {values}',
      text: '{value}',
      limitUsed: '{use} von {border} belegt',
      nobodyApproves: 'Niemand muss zustimmen.',
    };
    const { decision, about } = askCase(churnCases[0]);
    const sentence = renderPhrase(
      sentencePhrase(describeDecision(decision, about)),
      (code, params) =>
        words[code].replace(/\{(\w+)\}/g, (_, name) => String(params[name])),
    );
    expect(sentence).toBe(
      'Ja. „churn-dev-3“ liegt in deiner Sphäre: namespaces namens „churn-*“ auf analytics-eu, 5 von 10 belegt. Niemand muss zustimmen.',
    );
  });

  it('has codes of its own', () => {
    for (const [code, words] of Object.entries(decisionPhrases)) {
      expect(boundaryPhrases).toHaveProperty([code], words);
    }
  });
});

describe('moments', () => {
  it.each([
    [Date.UTC(2026, 11, 1), 'Tue 1 Dec 2026'],
    [Date.UTC(2026, 1, 28, 17, 5), 'Sat 28 Feb 2026, 17:05 UTC'],
    [NaN, 'NaN'],
    [1e300, '1e+300'],
  ])('read %d as %s', (at, words) => {
    expect(renderPhrase(momentPhrase(at))).toBe(words);
  });
});
