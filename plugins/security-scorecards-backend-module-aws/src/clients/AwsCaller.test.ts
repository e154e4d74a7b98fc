import { VirtualTimer } from '../__testUtils__/VirtualTimer';
import { Throttle } from '../throttle/Throttle';
import { AwsCaller } from './AwsCaller';
import type { ObservedCall } from './CallObserver';

function named(name: string, extra: object = {}): Error {
  return Object.assign(new Error(`${name} happened`), { name, ...extra });
}

function setUp(requestTimeoutMs = 1000) {
  const calls: ObservedCall[] = [];
  const renewCredentials = jest.fn();
  const timer = new VirtualTimer(0);
  const controller = new AbortController();
  const clients: Array<{ destroy: jest.Mock }> = [];
  const caller = new AwsCaller({
    service: 'securityhub',
    accountId: '111122223333',
    region: 'eu-west-1',
    identity: 'arn:aws:iam::111122223333:role/reader',
    createClient: () => {
      const client = { destroy: jest.fn() };
      clients.push(client);
      return client;
    },
    throttle: new Throttle({ timer }),
    timer,
    random: () => 0,
    requestTimeoutMs,
    renewCredentials,
    observer: { called: call => calls.push(call) },
    signal: controller.signal,
  });
  return { caller, controller, clients, timer, calls, renewCredentials };
}

describe('AwsCaller', () => {
  it.each([
    named('TooManyRequestsException'),
    named('LimitExceededException'),
    named('InternalException', { $metadata: { httpStatusCode: 500 } }),
    named('Error', { code: 'ECONNRESET' }),
    named('SyntaxError', { $metadata: { httpStatusCode: 200 } }),
  ])('tries again after $name', async error => {
    const { caller } = setUp();
    const send = jest.fn().mockRejectedValueOnce(error).mockResolvedValue('ok');
    await expect(caller.call('GetFindings', send)).resolves.toBe('ok');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not try again what cannot succeed', async () => {
    const { caller } = setUp();
    const send = jest.fn().mockRejectedValue(named('AccessDeniedException'));
    await expect(caller.call('GetFindings', send)).rejects.toMatchObject({
      status: 'denied',
    });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('takes new credentials when they expired, and gives up in the end', async () => {
    const { caller, clients, renewCredentials } = setUp();
    const send = jest.fn().mockRejectedValue(named('ExpiredTokenException'));
    await expect(caller.call('GetFindings', send)).rejects.toMatchObject({
      status: 'denied',
      message: expect.stringContaining('expired'),
    });
    expect(clients).toHaveLength(4);
    expect(renewCredentials).toHaveBeenCalledTimes(3);
    caller.close();
    expect(clients.map(client => client.destroy.mock.calls.length)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('ends a request that takes too long, and tries again', async () => {
    const { caller } = setUp(20);
    const send = jest
      .fn()
      .mockImplementationOnce(
        (_client, { abortSignal }: { abortSignal: AbortSignal }) =>
          new Promise((_resolve, reject) => {
            abortSignal.addEventListener('abort', () =>
              reject(named('AbortError')),
            );
          }),
      )
      .mockResolvedValue('ok');
    await expect(caller.call('GetFindings', send)).resolves.toBe('ok');
  });

  it('passes the end of the visit on as it is', async () => {
    const { caller, controller } = setUp();
    const send = jest.fn().mockImplementation(async () => {
      controller.abort(new Error('shutting down'));
      throw named('AbortError');
    });
    await expect(caller.call('GetFindings', send)).rejects.toThrow(
      'shutting down',
    );
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('says that the clock is wrong after it tried with a corrected one', async () => {
    const { caller, calls } = setUp();
    const send = jest
      .fn()
      .mockRejectedValue(
        Object.assign(
          new Error('Signature expired: 20261120T09Z is now earlier than …'),
          { name: 'InvalidSignatureException' },
        ),
      );
    await expect(caller.call('GetFindings', send)).rejects.toMatchObject({
      status: 'failed',
      message: expect.stringContaining('clock'),
      mend: expect.stringContaining('NTP'),
    });
    expect(send).toHaveBeenCalledTimes(5);
    expect(new Set(calls.map(({ outcome }) => outcome))).toEqual(
      new Set(['clock-skew']),
    );
  });

  it('tells of each attempt how it went', async () => {
    const { caller, calls } = setUp();
    const send = jest
      .fn()
      .mockRejectedValueOnce(named('TooManyRequestsException'))
      .mockResolvedValue('ok');
    await caller.call('GetFindings', send);
    expect(calls.map(({ operation, outcome }) => [operation, outcome])).toEqual(
      [
        ['GetFindings', 'throttled'],
        ['GetFindings', 'ok'],
      ],
    );
    expect(calls[1].waitedSeconds).toBeGreaterThan(0);
  });

  it('ends while credentials never come', async () => {
    const { caller, controller } = setUp(60_000);
    const answer = caller.call('GetFindings', () => new Promise(() => {}));
    controller.abort(new Error('shutting down'));
    await expect(answer).rejects.toThrow('shutting down');
  });
});
