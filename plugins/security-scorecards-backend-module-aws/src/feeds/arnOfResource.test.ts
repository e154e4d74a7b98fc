import { arnOfResource } from './arnOfResource';

const place = { accountId: '111122223333', region: 'eu-west-1' };

describe('arnOfResource', () => {
  it.each([
    ['AWS::::Account', '111122223333', 'AWS::::Account:111122223333'],
    ['AWS::S3::Bucket', 'parcels', 'arn:aws-cn:s3:::parcels'],
    [
      'AWS::EC2::SecurityGroup',
      'sg-1',
      'arn:aws-cn:ec2:eu-west-1:111122223333:security-group/sg-1',
    ],
    [
      'AWS::Lambda::Function',
      'label',
      'arn:aws-cn:lambda:eu-west-1:111122223333:function:label',
    ],
    [
      'AWS::SNS::Topic',
      'arn:aws-cn:sns:eu-west-1:111122223333:t',
      'arn:aws-cn:sns:eu-west-1:111122223333:t',
    ],
    ['AWS::IAM::Role', 'AROAEXAMPLE', undefined],
    ['AWS::RDS::DBInstance', 'db-ABC', undefined],
  ])('%s %s', (resourceType, resourceId, arn) => {
    expect(
      arnOfResource('aws-cn', { ...place, resourceType, resourceId }),
    ).toBe(arn);
  });
});
