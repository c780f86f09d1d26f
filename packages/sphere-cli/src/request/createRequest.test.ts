import {
  MORE,
  FIRST,
  useRequestBackend,
  WHY,
} from '../testing/useRequestBackend';

const { backend, create, requestNowhere, sent } = useRequestBackend();

describe('sphere request create', () => {
  it('asks for several changes at once, and tells who answers by when', async () => {
    const run = await create(
      ...['--raise', 'namespaces.count=14'],
      ...['--allow', 'roles-prod:role=CHURN_LOADER,role=CHURN_WRITER'],
      ...['--allow-kind', 'tool:name=jupyter'],
      ...['--until', '2026-02-20', '--from', '2026-02-01'],
      ...['--ticket', 'https://tickets.example.com/7', ...WHY],
    );
    expect(run.err).toBe('');
    expect(run.code).toBe(0);
    expect(run.out).toContain('Sent: 4 more namespaces');
    expect(run.out).toContain(
      "Reviewers' turn: Platform answers by Mon 19 Jan 2026, 18:00 CET",
    );
    expect(run.out).toContain(`sphere request show ${FIRST}`);
    const [call] = sent();
    expect(call).toMatchObject({
      path: '/api/sphere/v1/spheres/customer-churn/extension-requests',
      token: 'Bearer secret',
      body: {
        proposal: {
          changes: [
            { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
            {
              type: 'allow',
              entry: 'roles-prod',
              inside: { role: ['CHURN_LOADER', 'CHURN_WRITER'] },
            },
            {
              type: 'allow-kind',
              kind: 'tool',
              inside: { name: ['jupyter'] },
            },
          ],
          term: {
            type: 'temporary',
            from: '2026-01-31T23:00:00.000Z',
            until: '2026-02-20T22:59:59.999Z',
          },
          justification: 'Two experiments',
          ticket: 'https://tickets.example.com/7',
        },
      },
    });
  });

  it('takes lengths, and asks for good only where that is said', async () => {
    await create('--raise', 'namespaces.count=12', '--for', '30d', ...WHY);
    await create(
      ...['--allow', 'roles-prod:role=CHURN_LOADER', '--permanent', ...WHY],
    );
    expect(sent().map(({ body }) => body)).toMatchObject([
      { proposal: { term: { until: '2026-02-14T22:59:59.999Z' } } },
      { proposal: { term: { type: 'permanent' } } },
    ]);
  });

  it('asks for blocks of addresses where addresses are meant', async () => {
    await create(
      ...['--allow', 'egress:cidr=192.168.0.0/16', '--for', '1 month', ...WHY],
    );
    expect(sent()[0].body).toMatchObject({
      proposal: {
        changes: [{ inside: { cidr: [{ cidr: '192.168.0.0/16' }] } }],
      },
    });
  });

  it('tells the same as JSON', async () => {
    const run = await create(...MORE, '--format', 'json');
    expect(JSON.parse(run.out)).toMatchObject({
      version: 1,
      outcome: 'filed',
      request: {
        id: FIRST,
        state: 'in_review',
        sphere: { name: 'customer-churn' },
        requester: 'user:default/ana',
        waitingFor: ['group:default/platform'],
        effects: [{ limit: { before: 10, after: 14 } }],
      },
    });
  });

  it('shows what would happen in a dry run, and sends nothing', async () => {
    const run = await create(...MORE, '--dry-run');
    expect(run.code).toBe(0);
    expect(run.out).toContain('Namespaces: count 10 → 14');
    expect(run.out).toContain(
      'Platform owner: Platform; 0 of 1 approval, 3 people can answer, 2 of them today',
    );
    expect(run.out).toContain('usually in 5 hours (14 requests)');
    expect(run.out).toContain('2 in use would be outside: churn-a, churn-b');
    expect(run.out).toContain('Nothing was sent.');
    expect(sent()).toEqual([]);
    expect(backend().world.requests.size).toBe(0);
  });

  it.each([[[]], [['--dry-run']]])(
    'names every problem on a line of its own, with its option (%j)',
    async more => {
      const run = await create(
        ...['--raise', 'namespaces.count=40', '--raise', 'namespace.count=12'],
        ...['--until', '2027-12-31', ...WHY, ...more],
      );
      expect(run).toMatchObject({ code: 1, out: '' });
      const lines = run.err.split('\n');
      expect(lines[0]).toBe('This cannot be asked for:');
      expect(lines).toContainEqual(
        expect.stringMatching(/^ {2}--raise namespaces\.count=40: .*ceiling/),
      );
      expect(lines).toContainEqual(
        expect.stringMatching(/^ {2}--raise namespace\.count=12: /),
      );
      expect(lines).toContainEqual(
        expect.stringMatching(/^ {2}--until 2027-12-31: /),
      );
      expect(backend().world.requests.size).toBe(0);
    },
  );

  it('tells problems as JSON', async () => {
    const run = await create(
      ...['--raise', 'namespaces.count=40', '--for', '1 month', ...WHY],
      ...['--format', 'json'],
    );
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(run.out)).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'proposal-problems',
        problems: [
          { code: 'over-ceiling', option: '--raise namespaces.count=40' },
        ],
      },
    });
  });

  it.each([[[]], [['--dry-run']]])(
    'names the open request for the same, and how to see it (%j)',
    async more => {
      await create(...MORE);
      const run = await create(...MORE, ...more);
      expect(run.code).toBe(1);
      expect(run.err).toContain('The same is asked for already');
      expect(run.err).toContain(`sphere request show ${FIRST}`);
      expect(backend().world.requests.size).toBe(1);
    },
  );

  it.each<[readonly string[], string]>([
    [['--until', '2026-02-20'], 'expected at least one change'],
    [['--raise', 'namespaces.count=14'], '--until'],
    [['--raise', 'namespaces.count=14', '--until', 'soon'], '--until soon: '],
    [['--raise', 'namespaces.count=14', '--for', '3m'], 'minutes or months'],
    [
      ['--raise', 'namespaces.count=14', '--for', '1 week', '--permanent'],
      'only one of --for and --permanent',
    ],
    [
      ['--raise', 'namespaces.count=14', '--for', '1 week', '--from', 'x'],
      '--from: Expected a day',
    ],
  ])('says what is missing or ambiguous in %j', async (args, message) => {
    const run = await create(...args, ...WHY);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain(message);
    expect(sent()).toEqual([]);
  });

  it('finds all faults of form at once', async () => {
    const run = await create(
      ...['--raise', 'namespaces.count=14', '--until', 'soon'],
      ...['--why', ' ', '--ticket', 'ftp://tickets.example.com'],
    );
    for (const option of ['--until soon: ', '--why: ', '--ticket: ']) {
      expect(run.err).toContain(option);
    }
  });

  it.each<[readonly string[], string]>([
    [['--raise', 'namespaces=14'], 'expected entry.limit=number'],
    [['--raise', 'namespaces.count=+4'], 'and no difference'],
    [['--raise', 'namespaces.count=many'], "not 'many'"],
    [['--allow', 'roles-prod'], 'expected entry:name=value'],
    [['--allow', 'roles-prod:role=A,B'], "not 'B'"],
    [['--idempotency-key', 'short'], '8 to 64 letters'],
    [['--colour'], "unknown option '--colour'"],
  ])('refuses %j before it asks anybody', async (args, message) => {
    const run = await create(...args, '--for', '1 week', ...WHY);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(message);
    expect(backend().calls).toEqual([]);
  });

  it('takes quantities, limits with dots, and commas behind a backslash', async () => {
    const run = await create(
      ...['--raise', 'compute.requests.memory=2Gi'],
      ...['--allow', 'roles-prod:role=CN=x\\,OU=y', '--for', '1 week', ...WHY],
    );
    expect(sent()[0].body).toMatchObject({
      proposal: {
        changes: [
          { entry: 'compute', dimension: 'requests.memory', to: 2 },
          { inside: { role: ['CN=x,OU=y'] } },
        ],
      },
    });
    expect(run.code).toBe(1);
  });

  it('needs a reason and an address', async () => {
    const noReason = await create(...MORE.slice(0, 4));
    expect(noReason.code).toBe(2);
    expect(noReason.err).toContain("'--why <text>' not specified");
    const noAddress = await requestNowhere('create', 'customer-churn', ...MORE);
    expect(noAddress.code).toBe(2);
    expect(noAddress.err).toContain('expected --url');
  });

  it('[A7] [K5] says that a service asks for nothing', async () => {
    backend().world.be({ type: 'service', ref: 'plugin:ci' });
    const run = await create(...MORE);
    expect(run.code).toBe(1);
    expect(run.err).toContain('the token has to be that of a person');
    expect(backend().world.requests.size).toBe(0);
  });

  it('[A2] has no option that names a state, a vote or who asks', async () => {
    for (const option of ['--state', '--requester', '--approve', '--steps']) {
      const run = await create(...MORE, option, 'x');
      expect(run.code).toBe(2);
      expect(run.err).toContain(`unknown option '${option}'`);
    }
  });
});
