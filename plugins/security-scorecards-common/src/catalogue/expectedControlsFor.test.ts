import { defaultCatalogue } from './defaultCatalogue';
import { expectedControlsFor } from './expectedControlsFor';

const catalogue = defaultCatalogue();

function ids(resourceType: string, standards?: readonly string[]): string[] {
  return expectedControlsFor(catalogue, resourceType, standards).map(
    control => control.id,
  );
}

describe('expectedControlsFor', () => {
  it('expects the foundational controls of a bucket', () => {
    expect(ids('AWS::S3::Bucket')).toEqual([
      'S3.2',
      'S3.3',
      'S3.5',
      'S3.6',
      'S3.8',
      'S3.9',
      'S3.12',
      'S3.13',
    ]);
  });

  it('expects more when more standards count', () => {
    const more = ids('AWS::S3::Bucket', ['fsbp', 'nist-800-53-r5']);
    expect(more).toEqual(expect.arrayContaining(['S3.8', 'S3.17', 'S3.14']));
    expect(ids('AWS::S3::Bucket', [])).toEqual(ids('AWS::S3::Bucket'));
  });

  it('does not expect what judges other resources of the same type', () => {
    const instance = ids('AWS::RDS::DBInstance');
    expect(instance).toContain('RDS.2');
    expect(instance).not.toContain('RDS.38');
    expect(ids('AWS::RDS::DBCluster')).not.toContain('Neptune.1');
    expect(ids('AWS::S3::Bucket', ['cis-1.4.0'])).not.toContain('CloudTrail.6');
  });

  it('expects nothing account-level, of Config or of Patch Manager', () => {
    expect(ids('AWS::::Account')).toEqual([]);
    const sources = expectedControlsFor(catalogue, 'AWS::EC2::Instance').map(
      control => control.source,
    );
    expect(new Set(sources)).toEqual(new Set(['security-hub']));
  });

  it('expects nothing of a type that no control knows', () => {
    expect(ids('AWS::Made::Up')).toEqual([]);
  });
});
