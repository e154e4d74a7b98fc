import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { CachedCredentials } from './CachedCredentials';

const HOUR = 3_600_000;

function setUp() {
  let now = 0;
  const source = jest.fn(
    async (): Promise<AwsCredentialIdentity> => ({
      accessKeyId: `key-${source.mock.calls.length}`,
      secretAccessKey: 'secret',
      expiration: new Date(now + HOUR),
    }),
  );
  const cached = new CachedCredentials({ source, now: () => now });
  return {
    cached,
    source,
    at: (ms: number) => {
      now = ms;
    },
  };
}

describe('CachedCredentials', () => {
  it('asks once for all until five minutes before the end', async () => {
    const { cached, source, at } = setUp();
    await Promise.all([cached.provider(), cached.provider()]);
    at(HOUR - 5 * 60_000 - 1);
    await expect(cached.provider()).resolves.toMatchObject({
      accessKeyId: 'key-1',
    });
    at(HOUR - 5 * 60_000);
    await expect(cached.provider()).resolves.toMatchObject({
      accessKeyId: 'key-2',
    });
    expect(source).toHaveBeenCalledTimes(2);
  });

  it('asks again once AWS has refused them', async () => {
    const { cached } = setUp();
    await cached.provider();
    cached.invalidate();
    await expect(cached.provider()).resolves.toMatchObject({
      accessKeyId: 'key-2',
    });
  });

  it('does not remember a failure', async () => {
    const { cached, source } = setUp();
    source.mockRejectedValueOnce(new Error('no STS'));
    await expect(cached.provider()).rejects.toThrow('no STS');
    await expect(cached.provider()).resolves.toMatchObject({
      accessKeyId: 'key-2',
    });
  });

  it('looks again at credentials without an end', async () => {
    const { cached, source, at } = setUp();
    source.mockImplementation(async () => ({
      accessKeyId: 'static',
      secretAccessKey: 'secret',
    }));
    await cached.provider();
    at(4 * 60_000);
    await cached.provider();
    expect(source).toHaveBeenCalledTimes(1);
    at(6 * 60_000);
    await cached.provider();
    expect(source).toHaveBeenCalledTimes(2);
  });
});
