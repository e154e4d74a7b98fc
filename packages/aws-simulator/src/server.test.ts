import { createSimulator, type Simulator } from './server';
import { demoOrganization } from './identity/demoOrganization';
import { parseArguments } from './parseArguments';

const NOW = '2026-11-20T12:00:00.000Z';

jest.setTimeout(60_000);

describe('createSimulator', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await createSimulator({ clock: NOW, quotas: 'off' });
  });

  afterAll(() => simulator.close());

  const control = (path: string, init?: RequestInit) =>
    fetch(`${simulator.url}/_simulator/${path}`, init);

  it('fails when the port is taken', async () => {
    const port = Number(new URL(simulator.url).port);
    await expect(createSimulator({ port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('is healthy', async () => {
    expect(await (await control('health')).json()).toEqual({
      status: 'ok',
      now: NOW,
      accounts: 12,
    });
  });

  it('moves its clock, and the findings with it', async () => {
    const before = await (await control('oracle')).json();
    const moved = await control('clock', {
      method: 'POST',
      body: JSON.stringify({ days: 30 }),
    });
    expect(await moved.json()).toEqual({ now: '2026-12-20T12:00:00.000Z' });
    const after = await (await control('oracle')).json();
    expect(after.status).not.toEqual(before.status);
    await control('clock', {
      method: 'POST',
      body: JSON.stringify({ now: NOW }),
    });
    expect(await (await control('oracle')).json()).toEqual(before);
  });

  it('gives a resource other tags, and says so when there is none of that name', async () => {
    const { items } = await (await control('oracle/resources')).json();
    const { arn } = items.find(
      (item: { tags: object }) => Object.keys(item.tags).length > 0,
    );
    const retag = async (wanted: unknown) => {
      const answer = await control('tags', {
        method: 'POST',
        body: JSON.stringify(wanted),
      });
      return { statusCode: answer.status, body: await answer.json() };
    };
    expect(await retag({ arn, tags: { service: 'ledger' } })).toEqual({
      statusCode: 200,
      body: { retagged: true },
    });
    const after = await (await control('oracle/resources')).json();
    expect(
      after.items.find((item: { arn: string }) => item.arn === arn).tags,
    ).toEqual({ service: 'ledger' });
    expect(await retag({ arn: `${arn}-no`, tags: {} })).toEqual({
      statusCode: 200,
      body: { retagged: false },
    });
    expect(await retag({ arn })).toMatchObject({ statusCode: 400 });
  });

  it('tells the truth about Config rules and patches', async () => {
    const rules = await (await control('oracle/rules')).json();
    const pack = rules.items.filter(
      (rule: { kind: string }) => rule.kind === 'conformance-pack',
    );
    expect(pack.length).toBeGreaterThan(0);
    expect(
      rules.items.filter(
        (rule: { accountId: string }) => rule.accountId === '121212121212',
      ),
    ).toEqual([]);
    const nodes = await (
      await control('oracle/nodes?accountId=999900001111')
    ).json();
    expect(nodes.items.length).toBeGreaterThan(0);
    for (const node of nodes.items) {
      expect(node.accountId).toBe('999900001111');
      expect(node.scanned && !node.managed).toBe(false);
    }
  });

  it('tells the true owner and the checks of resources', async () => {
    const answer = await control('oracle/resources?owner=ledger&limit=5');
    const { items, totalItems } = await answer.json();
    expect(items).toHaveLength(5);
    expect(totalItems).toBeGreaterThan(10);
    expect(items[0]).toMatchObject({
      owner: 'ledger',
      arn: expect.stringContaining('arn:aws:'),
      checks: expect.any(Object),
    });
  });

  it('answers unknown control calls with 404, wrong bodies with 400', async () => {
    expect((await control('weather')).status).toBe(404);
    expect((await control('clock', { method: 'POST', body: '{' })).status).toBe(
      400,
    );
    expect(
      (await control('clock', { method: 'POST', body: '{"years":1}' })).status,
    ).toBe(400);
  });

  // As the AWS CLI does: plain HTTP with a signature header, following tokens.
  it('serves a plain HTTP client', async () => {
    const { accessKeyId } = demoOrganization.administratorCredentials;
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261120/eu-west-1/securityhub/aws4_request, SignedHeaders=host, Signature=00`;
    const ids: string[] = [];
    let NextToken: string | undefined;
    do {
      const answer = await fetch(`${simulator.url}/findings`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({
          MaxResults: 100,
          NextToken,
          Filters: {
            AwsAccountId: [{ Value: '131313131313', Comparison: 'EQUALS' }],
          },
        }),
      });
      expect(answer.status).toBe(200);
      const page = await answer.json();
      ids.push(...page.Findings.map((finding: { Id: string }) => finding.Id));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('answers an unsigned request and an unknown service in words', async () => {
    const unsigned = await fetch(`${simulator.url}/findings`);
    expect(unsigned.status).toBe(404);
    expect(await unsigned.json()).toMatchObject({
      Code: 'UnknownOperationException',
    });
    const answer = await fetch(simulator.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSSM.DescribeInstanceInformation' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      __type: 'MissingAuthenticationTokenException',
    });
  });
});

describe('parseArguments', () => {
  const wallClock = () => Date.UTC(2026, 0, 1);

  it('has defaults', () => {
    const options = parseArguments([], wallClock);
    expect(options).toMatchObject({
      port: 7100,
      host: '127.0.0.1',
      size: 'demo',
      seed: 7,
      quotas: 'on',
    });
  });

  it.each([
    [['--days', '-30'], '2025-12-02T00:00:00.000Z'],
    [['--clock', '2025-06-01T00:00:00Z'], '2025-06-01T00:00:00.000Z'],
  ])('starts the clock by %j', (argv, start) => {
    const { clock } = parseArguments(argv, wallClock);
    expect(clock).toMatchObject({ now: expect.any(Function) });
    const now =
      typeof clock === 'object' && 'now' in clock ? clock.now() : undefined;
    expect(now).toBe(Date.parse(start));
  });

  it.each([
    [['--size', 'tiny'], '--size'],
    [['--port', '99999'], '--port'],
    [['--clock', 'noon'], '--clock'],
    [['--colour', 'red'], '--colour'],
    [['--clock', '2025-06-01T00:00:00Z', '--days', '1'], 'exclude'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv, wallClock)).toThrow(message);
  });
});
