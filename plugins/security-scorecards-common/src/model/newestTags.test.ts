import type { ResourceRecord } from './evidence';
import { newestTags } from './newestTags';

const bucket: ResourceRecord = {
  resourceId: 'arn:aws:s3:::bucket',
  resourceType: 'AWS::S3::Bucket',
  accountId: '111122223333',
  region: 'eu-west-1',
};
const older = {
  ...bucket,
  tags: { service: 'old' },
  tagsAt: '2026-11-20T10:00:00.000Z',
};
const newer = {
  ...bucket,
  tags: { service: 'new' },
  tagsAt: '2026-11-20T22:00:00.000Z',
};

describe('newestTags', () => {
  it('keeps the tags that were read last, whichever comes first', () => {
    expect(newestTags(older, newer)).toBe(newer);
    expect(newestTags(newer, older)).toBe(newer);
    expect(newestTags(undefined, older)).toBe(older);
  });

  it('prefers a record that tells tags', () => {
    expect(newestTags(bucket, older)).toBe(older);
    expect(newestTags(older, bucket)).toBe(older);
    expect(newestTags(bucket, { ...bucket })).toBe(bucket);
  });
});
