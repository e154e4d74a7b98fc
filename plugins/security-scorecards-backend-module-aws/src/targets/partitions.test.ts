import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ConfigReader } from '@backstage/config';
import { readAwsSettings } from '../config/readAwsSettings';
import { DefaultAwsCredentials } from '../credentials/DefaultAwsCredentials';
import { organizationsRegion } from './organizationsRegion';

const ACCOUNT = '111122223333';

const ISSUED = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
<Expiration>2199-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

interface Seen {
  region?: string;
  roleArn: string | null;
  externalId: string | null;
}

describe('partitions', () => {
  const before = process.env.AWS_ENDPOINT_URL;
  const seen: Seen[] = [];
  let server: Server;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const form = new URLSearchParams(await text(request));
      seen.push({
        region: /Credential=[^/]+\/\d+\/([^/]+)\/sts\//.exec(
          request.headers.authorization ?? '',
        )?.[1],
        roleArn: form.get('RoleArn'),
        externalId: form.get('ExternalId'),
      });
      response.setHeader('content-type', 'text/xml');
      response.end(ISSUED);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${port}`;
  });

  afterAll(async () => {
    if (before === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = before;
    }
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it.each([
    ['aws', 'eu-west-1'],
    ['aws-us-gov', 'us-gov-east-1'],
    ['aws-cn', 'cn-northwest-1'],
    // The name of a region says nothing of its partition.
    ['aws-eusc', 'eusc-de-east-1'],
  ])('assumes roles of %s in its own region', async (partition, region) => {
    const config = new ConfigReader({
      aws: {
        mainAccount: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
        accountDefaults: {
          roleName: 'member',
          externalId: 'members',
          partition,
          region,
        },
      },
      securityScorecards: {
        aws: {
          partition,
          homeRegion: region,
          accounts: { list: [{ id: ACCOUNT }] },
          securityHub: {
            account: ACCOUNT,
            role: { name: 'central', externalId: 'centre' },
          },
          patchManager: {},
        },
      },
    });
    const settings = readAwsSettings(config);
    if (!settings) {
      throw new Error('no settings');
    }
    const credentials = DefaultAwsCredentials.fromConfig(config, settings);
    seen.length = 0;
    for (const job of ['security-hub', 'patch-manager'] as const) {
      const { provider, name } = await credentials.identityFor({
        accountId: ACCOUNT,
        job,
      });
      expect(name).toMatch(
        new RegExp(`^arn:${partition}:iam::${ACCOUNT}:role/`),
      );
      expect((await provider()).sessionToken).toBe('token');
    }
    expect(seen).toEqual([
      {
        region,
        roleArn: `arn:${partition}:iam::${ACCOUNT}:role/central`,
        externalId: 'centre',
      },
      {
        region,
        roleArn: `arn:${partition}:iam::${ACCOUNT}:role/member`,
        externalId: 'members',
      },
    ]);
  });

  it('asks Organizations where each partition has it', () => {
    expect(
      ['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'].map(partition =>
        organizationsRegion(partition, 'home-1'),
      ),
    ).toEqual(['us-east-1', 'us-gov-west-1', 'cn-northwest-1', 'home-1']);
  });
});
