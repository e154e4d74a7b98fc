import { scopeOf } from './WaiverForm';

const OF = { entityRef: 'component:default/a', practiceId: 'p' };
const NOTHING = { resourceIds: [], tags: '' };

describe('scopeOf', () => {
  it('names a control or the whole practice', () => {
    expect(
      scopeOf({ ...NOTHING, controlId: 'S3.8', extent: 'all' }, OF),
    ).toEqual({ entityRef: OF.entityRef, controlId: 'S3.8' });
    expect(scopeOf({ ...NOTHING, extent: 'all' }, OF)).toEqual({
      entityRef: OF.entityRef,
      practiceId: 'p',
    });
  });

  it('takes only what belongs to the extent', () => {
    const form = { resourceIds: ['arn:a'], tags: ' env=dev ' };
    expect(scopeOf({ ...form, extent: 'chosen' }, OF)).toEqual({
      ...OF,
      resourceIds: ['arn:a'],
    });
    expect(scopeOf({ ...form, extent: 'tags' }, OF)).toEqual({
      ...OF,
      tags: 'env=dev',
    });
  });

  it('is nothing as long as no resource is named', () => {
    expect(scopeOf({ ...NOTHING, extent: 'chosen' }, OF)).toBeUndefined();
    expect(
      scopeOf({ ...NOTHING, tags: ' ', extent: 'tags' }, OF),
    ).toBeUndefined();
  });
});
