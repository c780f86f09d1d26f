import { compileBoundary, createQuestion, decide } from '../boundary';
import type { QuestionInput } from '../boundary/decide/createQuestion';
import { createBoundaryUse } from '../boundary/decide/boundaryUse';
import { about, churn, proposal } from './__testUtils__/proposalFixture';
import { findProposalProblems } from './findProposalProblems';
import { proposalFromDecision } from './proposalFromDecision';

const { kinds } = about;
const boundary = compileBoundary(churn, { kinds });
const AT = Date.parse(about.at);

function changesFor(
  input: Partial<QuestionInput> & Pick<QuestionInput, 'kind'>,
  used: Readonly<Record<string, number>> = {},
) {
  const question = createQuestion(
    { action: 'create', ...input },
    kinds.get(input.kind),
  );
  const use = createBoundaryUse(
    Object.entries(used).map(([name, value]) => {
      const [entry, ...dimension] = name.split('.');
      return {
        entry,
        dimension: dimension.join('.'),
        value,
        observedAt: AT,
        validUntil: AT + 1000,
      };
    }),
  );
  const decision = decide(boundary, question, use, AT);
  const changes = proposalFromDecision(decision, question, boundary);
  if (changes.length > 0) {
    // What is prefilled can be sent.
    expect(findProposalProblems(proposal(changes), about)).toEqual([]);
  }
  return changes;
}

const namespace = (name: string) => ({
  kind: 'kubernetes-namespace',
  id: `analytics-eu/${name}`,
});

describe('proposalFromDecision', () => {
  it('raises a border to what is used and asked for together', () => {
    expect(
      changesFor(namespace('churn-x'), { 'namespaces.count': 13 }),
    ).toEqual([
      { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
    ]);
    expect(
      changesFor(
        {
          kind: 'workload-quota',
          action: 'request',
          properties: { 'requests.cpu': 0.2 },
        },
        { 'compute.requests.cpu': 40.1 },
      ),
    ).toEqual([
      { type: 'raise', entry: 'compute', dimension: 'requests.cpu', to: 40.3 },
    ]);
    expect(
      changesFor(
        { kind: 'budget', action: 'spend', properties: { single: 900 } },
        { 'budget.monthly': 0 },
      ),
    ).toEqual([
      { type: 'raise', entry: 'budget', dimension: 'single', to: 900 },
    ]);
  });

  it('allows the literal attributes that the entry speaks of, and raises what that needs', () => {
    expect(
      changesFor(namespace('loyalty-a'), { 'namespaces.count': 10 }),
    ).toEqual([
      { type: 'allow', entry: 'namespaces', inside: { name: ['loyalty-a'] } },
      { type: 'raise', entry: 'namespaces', dimension: 'count', to: 11 },
    ]);
    expect(
      changesFor({
        kind: 'cloud-account',
        action: 'update',
        id: 'aws/210987654321',
        properties: { region: 'eu-north-1', environment: 'dev' },
      }),
    ).toEqual([
      {
        type: 'allow',
        entry: 'accounts',
        inside: {
          provider: ['aws'],
          account: ['210987654321'],
          region: ['eu-north-1'],
        },
      },
    ]);
  });

  it('asks for a kind that nobody speaks of', () => {
    expect(changesFor({ kind: 'repository', id: 'example/model' })).toEqual([
      {
        type: 'allow-kind',
        kind: 'repository',
        inside: { organization: ['example'], name: ['model'] },
      },
    ]);
    expect(
      changesFor({
        kind: 'network-egress',
        properties: { cidr: '10.0.0.0/8', port: 443 },
      }),
    ).toEqual([
      {
        type: 'allow-kind',
        kind: 'network-egress',
        inside: { cidr: [{ cidr: '10.0.0.0/8' }], port: ['443'] },
      },
    ]);
    expect(changesFor({ kind: 'repository' })).toEqual([]);
  });

  it('[B11] asks for nothing where a value would mean more as a pattern', () => {
    expect(changesFor(namespace('l*'), { 'namespaces.count': 10 })).toEqual([]);
    expect(changesFor({ kind: 'repository', id: 'example/mode?' })).toEqual([]);
  });

  it('[F6] asks for nothing that is forbidden, above a ceiling, inside or unknown', () => {
    expect(changesFor(namespace('kube-x'))).toEqual([]);
    expect(
      changesFor(namespace('churn-x'), { 'namespaces.count': 20 }),
    ).toEqual([]);
    expect(changesFor(namespace('churn-x'), { 'namespaces.count': 1 })).toEqual(
      [],
    );
    expect(changesFor(namespace('churn-x'))).toEqual([]);
    expect(changesFor({ kind: 'tool', action: 'use', id: 'airflow' })).toEqual(
      [],
    );
    expect(changesFor({ kind: 'starship', id: 'x' })).toEqual([]);
  });
});
