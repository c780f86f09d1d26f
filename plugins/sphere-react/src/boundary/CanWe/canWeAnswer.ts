import {
  decide,
  describeDecision,
  explainDecision,
  proposalFromDecision,
  type AnsweringSphere,
  type BoundaryUse,
  type CompiledBoundary,
  type Decision,
  type Explanation,
  type ExtensionChange,
  type Phrase,
} from '@dataops-sphere/plugin-sphere-common';
import { createCanWeQuestion, sortValues } from './createCanWeQuestion';

/** An answer as the panel shows it. @public */
export interface CanWeAnswer {
  readonly zone: Decision['zone'];
  /** How the sentence begins: "Yes.", "Ask first.", "No." or "No, and asking won't change it:". */
  readonly lead: string;
  readonly text: string;
  /** What to do next. */
  readonly next?: string;
  readonly headroom: Decision['headroom'];
  readonly kind: string;
  /** Id of the entry that decided. */
  readonly entry?: string;
  readonly nearest?: Explanation['nearest'];
  /** What to ask for, so that it would be inside; absent where that is not known here, empty where asking cannot help. */
  readonly asks?: readonly ExtensionChange[];
  readonly sphere?: Pick<AnsweringSphere, 'name' | 'title' | 'revision'>;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly freshness: 'fresh' | 'stale';
}

/** What a question is asked of, and how its words are rendered. @internal */
export interface AskOptions {
  readonly boundary: CompiledBoundary;
  readonly use: BoundaryUse;
  readonly sphere: AnsweringSphere;
  readonly at: number;
  /** Whether the reader is of the team, and reads "your sphere". */
  readonly mine: boolean;
  readonly render: (phrase: Phrase) => string;
}

/** A question with everything in it settled. @internal */
export interface AskedQuestion {
  readonly kind: string;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Asks the boundary here and now, without the backend. Undefined for a kind that is not registered. @internal */
export function askBoundary(
  asked: AskedQuestion,
  options: AskOptions,
): CanWeAnswer | undefined {
  const { boundary, use, sphere, at, mine, render } = options;
  const kind = boundary.kinds.get(asked.kind);
  if (!kind) return undefined;
  const question = createCanWeQuestion(kind, asked.action, asked.values);
  const decision = decide(boundary, question, use, at);
  const about = {
    boundary,
    question,
    id: sortValues(kind, asked.values).id,
    use,
    at,
    sphere,
    mine,
  };
  const { lead, answer, facts, next } = describeDecision(decision, about);
  const { nearest, evaluated_at } = explainDecision(decision, about);
  return {
    zone: decision.zone,
    lead: render(lead),
    text: [answer, ...facts].map(render).join(' '),
    ...(next && { next: render(next) }),
    headroom: decision.headroom,
    kind: kind.name,
    ...(decision.entry !== undefined && { entry: decision.entry }),
    ...(nearest && { nearest }),
    asks: proposalFromDecision(decision, question, boundary),
    sphere,
    at: evaluated_at,
    freshness: 'fresh',
  };
}

const LEAD = /^(Yes\.|Ask first\.|No, and asking won't change it:|No\.)\s+/;

/** An answer of the backend, whose sentence is one English text. @public */
export function answerOfExplanation(
  kind: string,
  explanation: Explanation,
): CanWeAnswer {
  const { zone, sentence, headroom, entry, nearest, sphere } = explanation;
  const lead = LEAD.exec(sentence);
  return {
    zone,
    lead: lead?.[1] ?? '',
    text: lead ? sentence.slice(lead[0].length) : sentence,
    headroom,
    kind,
    ...(entry !== undefined && { entry }),
    ...(nearest && { nearest }),
    ...(sphere && { sphere }),
    at: explanation.evaluated_at,
    freshness: explanation.stale ? 'stale' : 'fresh',
  };
}
