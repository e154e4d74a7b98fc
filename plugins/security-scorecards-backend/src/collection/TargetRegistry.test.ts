import { mockServices } from '@backstage/backend-test-utils';
import { FakeSource, providerOf, targetOf } from './__testUtils__/FakeSource';
import { TargetRegistry } from './TargetRegistry';

describe('TargetRegistry', () => {
  const logger = mockServices.logger.mock();
  const { signal } = new AbortController();

  it('refuses two collectors of a source and two providers of an id', () => {
    expect(() =>
      TargetRegistry.create({
        collectors: [new FakeSource('config'), new FakeSource('config')],
        targetProviders: [],
        logger,
      }),
    ).toThrow('two modules that register a collector of config');
    expect(() =>
      TargetRegistry.create({
        collectors: [],
        targetProviders: [providerOf([]), providerOf([])],
        logger,
      }),
    ).toThrow('two modules that register a target provider fake');
  });

  it('lists what can be visited and tells what cannot', async () => {
    const registry = TargetRegistry.create({
      collectors: [new FakeSource('config')],
      targetProviders: [
        providerOf([
          targetOf('config', 'a'),
          targetOf('config', 'a'),
          targetOf('patch-manager', 'b'),
        ]),
        {
          id: 'broken',
          listTargets: async () => {
            throw new Error('AccessDenied');
          },
        },
      ],
      logger,
    });
    const [named, broken] = await registry.list({ signal });
    expect(named.targets.map(target => target.id)).toEqual(['a']);
    expect(named.problems).toEqual([
      expect.objectContaining({
        place: 'a',
        message: 'The target is named twice; the first one is visited.',
      }),
      expect.objectContaining({
        place: 'b',
        message: 'No collector reads patch-manager.',
        mend: expect.stringContaining('Install the backend module'),
      }),
    ]);
    expect(broken).toMatchObject({
      providerId: 'broken',
      targets: [],
      problems: [
        { place: 'broken', message: expect.stringContaining('AccessDenied') },
      ],
    });
  });
});
