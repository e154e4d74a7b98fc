import { onceAllowed } from './onceAllowed';

const denied = new Error('denied');
const missing = new Error('missing');

describe('onceAllowed', () => {
  it('gives the answer of what is allowed', async () => {
    await expect(
      onceAllowed(Promise.resolve(), Promise.resolve(7)),
    ).resolves.toBe(7);
  });

  it('gives the failure of the check before that of the answer', async () => {
    await expect(
      onceAllowed(Promise.reject(denied), Promise.reject(missing)),
    ).rejects.toBe(denied);
    await expect(
      onceAllowed(Promise.reject(denied), Promise.resolve(7)),
    ).rejects.toBe(denied);
    await expect(
      onceAllowed(Promise.resolve(), Promise.reject(missing)),
    ).rejects.toBe(missing);
  });
});
