import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  collectionExtensionPoint,
  type EvidenceCollector,
  type EvidenceFeed,
  type TargetProvider,
} from 'backstage-plugin-security-scorecards-node';
import { demoSettings } from './__testUtils__/startTestBench';
import { securityScorecardsModuleAws } from './module';

async function registered(data: JsonObject) {
  const collectors: EvidenceCollector[] = [];
  const providers: TargetProvider[] = [];
  const feeds: EvidenceFeed[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        collectionExtensionPoint,
        {
          addCollector: (collector: EvidenceCollector) =>
            void collectors.push(collector),
          addTargetProvider: (provider: TargetProvider) =>
            void providers.push(provider),
          addEvidenceFeed: (feed: EvidenceFeed) => void feeds.push(feed),
        },
      ],
    ],
    features: [
      securityScorecardsModuleAws,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data }),
    ],
  });
  await backend.stop();
  return {
    sources: collectors.map(({ source }) => source),
    providers: providers.map(({ id }) => id),
    feeds: feeds.map(({ id }) => id),
  };
}

describe('securityScorecardsModuleAws', () => {
  it('registers a collector for each source that is on', async () => {
    await expect(
      registered({ securityScorecards: { aws: demoSettings } }),
    ).resolves.toEqual({
      sources: ['security-hub', 'config', 'patch-manager'],
      providers: ['aws'],
      feeds: [],
    });
  });

  it('registers a feed for each queue', async () => {
    const url = (name: string) =>
      `https://sqs.eu-west-1.amazonaws.com/222233334444/${name}`;
    const eventFeed = { queues: [{ url: url('one') }, { url: url('two') }] };
    await expect(
      registered({
        securityScorecards: { aws: { ...demoSettings, eventFeed } },
      }),
    ).resolves.toMatchObject({
      feeds: [
        'aws-events:222233334444:eu-west-1:one',
        'aws-events:222233334444:eu-west-1:two',
      ],
    });
  });

  it('registers nothing without its section', async () => {
    await expect(registered({})).resolves.toEqual({
      sources: [],
      providers: [],
      feeds: [],
    });
  });

  it('reads the catalogue of app-config, and stops at a wrong one', async () => {
    const catalogue = (practice: string) => ({
      controls: [
        {
          id: 'scanner-open-port',
          generatorId: 'scanner/',
          title: 'The scanner finds no open port',
          severity: 'high',
          practice,
        },
      ],
    });
    await expect(
      registered({
        securityScorecards: {
          aws: demoSettings,
          catalogue: catalogue('public-exposure'),
        },
      }),
    ).resolves.toMatchObject({ providers: ['aws'] });
    await expect(
      registered({
        securityScorecards: {
          aws: demoSettings,
          catalogue: catalogue('no-such-practice'),
        },
      }),
    ).rejects.toThrow('securityScorecards.catalogue');
  });

  it('stops the backend at wrong settings', async () => {
    await expect(
      registered({ securityScorecards: { aws: { homeRegion: 'nowhere' } } }),
    ).rejects.toThrow('securityScorecards.aws.homeRegion');
  });
});
