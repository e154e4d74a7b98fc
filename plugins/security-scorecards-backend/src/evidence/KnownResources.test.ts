import { KnownResources } from './KnownResources';

function record(name: string, tags?: Record<string, string>) {
  return {
    resourceId: name,
    resourceType: 'AWS::S3::Bucket',
    accountId: '111122223333',
    region: 'eu-west-1',
    tags,
  };
}

describe('KnownResources', () => {
  it('knows what was told before and nothing else', () => {
    const known = KnownResources.create();
    const tags = { service: 'orders', stage: 'production' };
    known.add([record('a', tags), record('b')], new Map([['a', 1]]));
    known.add([record('b')], new Map([['b', 2]]));
    expect(known.keyOf(record('a', { ...tags }))).toBe(1);
    expect(known.keyOf(record('b'))).toBe(2);
    const others: (Record<string, string> | undefined)[] = [
      undefined,
      {},
      { service: 'orders' },
      { ...tags, owner: 'me' },
      { ...tags, service: 'billing' },
      { service: 'orders', state: 'production' },
    ];
    expect(others.map(other => known.keyOf(record('a', other)))).toEqual(
      others.map(() => undefined),
    );
    expect(known.keyOf(record('b', {}))).toBeUndefined();
    expect(known.keyOf(record('c'))).toBeUndefined();
  });

  it('does not know tags that were read later', () => {
    const known = KnownResources.create();
    const at = (hour: string) => ({
      ...record('a', { service: 'orders' }),
      tagsAt: `2026-11-20T${hour}:00:00.000Z`,
    });
    known.add([at('06')], new Map([['a', 1]]));
    expect(known.keyOf(at('05'))).toBe(1);
    expect(known.keyOf(at('06'))).toBe(1);
    expect(known.keyOf(at('07'))).toBeUndefined();
  });

  it('forgets all when there are too many, and when it is told to', () => {
    const known = KnownResources.create();
    const records = Array.from({ length: 50_001 }, (_, index) =>
      record(String(index)),
    );
    known.add(
      records,
      new Map(records.map(({ resourceId }, index) => [resourceId, index + 1])),
    );
    expect(known.keyOf(record('0'))).toBeUndefined();
    expect(known.keyOf(record('50000'))).toBe(50_001);
    known.clear();
    expect(known.keyOf(record('50000'))).toBeUndefined();
  });
});
