import fc from 'fast-check';
import { VirtualTimer } from '../__testUtils__/VirtualTimer';
import { Throttle } from './Throttle';
import { TokenBucket } from './TokenBucket';

const call = {
  service: 'securityhub',
  operation: 'GetFindings',
  accountId: '111122223333',
  region: 'eu-west-1',
};

// Whether a server that holds the quota itself would let all of them pass.
function admits(times: number[], quota: { rate: number; burst: number }) {
  let tokens = quota.burst;
  let last = times[0] ?? 0;
  return times.every(time => {
    tokens = Math.min(
      quota.burst,
      tokens + ((time - last) / 1000) * quota.rate,
    );
    last = time;
    tokens -= 1;
    return tokens >= -1e-6;
  });
}

describe('TokenBucket', () => {
  it('never exceeds the quota, whatever the pauses and refusals', () => {
    fc.assert(
      fc.property(
        fc.record({
          rate: fc.double({ min: 0.2, max: 50, noNaN: true }),
          burst: fc.integer({ min: 1, max: 30 }),
        }),
        fc.array(
          fc.record({
            pause: fc.integer({ min: 0, max: 5000 }),
            event: fc.constantFrom('none', 'throttled', 'answered'),
          }),
          { minLength: 1, maxLength: 200 },
        ),
        (quota, steps) => {
          const bucket = new TokenBucket(quota, 0);
          const starts: number[] = [];
          let now = 0;
          for (const { pause, event } of steps) {
            now += pause;
            if (event === 'throttled') {
              bucket.throttled(now);
            } else if (event === 'answered') {
              bucket.answered(now);
            }
            now += bucket.reserve(now);
            starts.push(now);
          }
          expect(admits(starts, quota)).toBe(true);
          expect(bucket.rate).toBeLessThanOrEqual(quota.rate);
          expect(bucket.rate).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('halves its rate when AWS throttles and recovers with answers', () => {
    const bucket = new TokenBucket({ rate: 10, burst: 10 }, 0);
    bucket.throttled(0);
    expect(bucket.rate).toBe(5);
    bucket.throttled(0);
    expect(bucket.rate).toBe(2.5);
    for (let answers = 0; answers < 100; answers += 1) {
      bucket.answered(0);
    }
    expect(bucket.rate).toBe(10);
  });
});

describe('Throttle', () => {
  const signal = new AbortController().signal;

  it('keeps GetFindings at three a second', async () => {
    const timer = new VirtualTimer(0);
    const throttle = new Throttle({ timer });
    const starts: number[] = [];
    for (let calls = 0; calls < 65; calls += 1) {
      await throttle.acquire(call, signal);
      starts.push(timer.now());
    }
    expect(admits(starts, { rate: 3, burst: 6 })).toBe(true);
    expect(timer.now()).toBeGreaterThanOrEqual(19_900);
    expect(timer.now()).toBeLessThan(20_100);
  });

  it('has a bucket for each account, region and operation', async () => {
    const timer = new VirtualTimer(0);
    const throttle = new Throttle({
      timer,
      quotas: { 'securityhub:*': { rate: 1, burst: 1 } },
    });
    await throttle.acquire(call, signal);
    await throttle.acquire({ ...call, region: 'us-east-1' }, signal);
    await throttle.acquire({ ...call, accountId: '222233334444' }, signal);
    await throttle.acquire({ ...call, operation: 'DescribeHub' }, signal);
    expect(timer.now()).toBe(0);
    await throttle.acquire(call, signal);
    expect(timer.now()).toBe(1000);
  });

  it('stops waiting when the visit is called off', async () => {
    const throttle = new Throttle({
      timer: new VirtualTimer(0),
      quotas: { 'securityhub:GetFindings': { rate: 0.001, burst: 1 } },
    });
    const controller = new AbortController();
    await throttle.acquire(call, controller.signal);
    const waiting = throttle.acquire(call, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});
