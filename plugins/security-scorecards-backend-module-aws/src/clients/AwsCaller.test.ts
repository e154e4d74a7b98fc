import { VirtualTimer } from '../__testUtils__/VirtualTimer';
import { Throttle } from '../throttle/Throttle';
import { AwsCaller } from './AwsCaller';

function named(name: string, extra: object = {}): Error {
  return Object.assign(new Error(`${name} happened`), { name, ...extra });
}

function setUp(requestTimeoutMs = 1000) {
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
    signal: controller.signal,
  });
  return { caller, controller, clients, timer };
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
    const { caller, clients } = setUp();
    const send = jest.fn().mockRejectedValue(named('ExpiredTokenException'));
    await expect(caller.call('GetFindings', send)).rejects.toMatchObject({
      status: 'denied',
      message: expect.stringContaining('expired'),
    });
    expect(clients).toHaveLength(4);
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
});
