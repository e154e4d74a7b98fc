import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { demoAccounts } from './estate/demo/demoAccounts';
import { Estate } from './estate/Estate';
import { matchesArn } from './identity/matchesArn';
import { oracleResources } from './control/oracleResources';

const EXAMPLES = join(__dirname, '../../../examples');

const entitySchema = z.object({
  apiVersion: z.literal('backstage.io/v1alpha1'),
  kind: z.string(),
  metadata: z.object({
    name: z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/),
    description: z.string().optional(),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.record(z.string(), z.unknown()),
});

function read(file: string) {
  return parseAllDocuments(readFileSync(join(EXAMPLES, file), 'utf8')).map(
    document => {
      expect(document.errors).toEqual([]);
      return entitySchema.parse(document.toJS());
    },
  );
}

jest.setTimeout(60_000);

describe('examples', () => {
  const [location] = read('all.yaml');
  const targets = z.array(z.string()).parse(location.spec.targets);
  const entities = targets.flatMap(read);
  const ofKind = (kind: string) =>
    entities.filter(entity => entity.kind === kind);
  const resources = oracleResources(
    Estate.create({ size: 'demo', seed: 7 }),
    Date.UTC(2026, 10, 20),
    {},
  );

  it('names each entity once', () => {
    const refs = entities.map(
      ({ kind, metadata }) => `${kind}:${metadata.name}`,
    );
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('refers only to entities that exist', () => {
    const known = (kind: string) =>
      new Set(ofKind(kind).map(({ metadata }) => metadata.name));
    const groups = known('Group');
    const dangling = entities.flatMap(({ kind, metadata, spec }) => {
      const list = (field: string) => (spec[field] ?? []) as string[];
      const one = (field: string) =>
        spec[field] === undefined ? [] : [String(spec[field])];
      const people = kind === 'Group' || kind === 'User';
      const wanted: Array<[Set<string>, string[]]> = [
        [groups, [...list('children'), ...list('memberOf'), ...one('parent')]],
        [groups, people ? [] : [String(spec.owner)]],
        [known('System'), one('system')],
        [known('Domain'), one('domain')],
        [known('API'), list('providesApis')],
      ];
      return wanted.flatMap(([names, references]) =>
        references
          .filter(reference => !names.has(reference))
          .map(reference => `${metadata.name} -> ${reference}`),
      );
    });
    expect(dangling).toEqual([]);
  });

  it('has a component for every service, with its team', () => {
    const { plan } = Estate.create({ size: 'demo', seed: 7 });
    for (const service of plan.services) {
      const component = ofKind('Component').find(
        entity => entity.metadata.name === service.name,
      );
      expect(component?.spec.owner).toBe(service.team);
    }
  });

  it('has a resource for every account', () => {
    const accounts = ofKind('Resource').filter(
      entity => entity.spec.type === 'cloud-account',
    );
    expect(
      accounts
        .map(entity => entity.metadata.annotations['amazonaws.com/account-id'])
        .sort(),
    ).toEqual(demoAccounts.map(({ id }) => id).sort());
  });

  it('claims resources that exist, by tag and by ARN', () => {
    const selectors = entities
      .flatMap(({ metadata }) =>
        (metadata.annotations['security-scorecards/aws-tags'] ?? '').split(';'),
      )
      .map(selector => selector.split(',').map(pair => pair.split('=')))
      .filter(pairs =>
        pairs.every(([key, value]) => key && value && !value.includes('\\')),
      );
    expect(selectors.length).toBeGreaterThan(20);
    const empty = selectors.filter(
      pairs =>
        !resources.some(({ tags }) =>
          pairs.every(([key, value]) =>
            value === '*' ? tags[key] !== undefined : tags[key] === value,
          ),
        ),
    );
    expect(empty).toEqual([]);
    const patterns = entities.flatMap(({ metadata }) =>
      [
        'security-scorecards/aws-arns',
        'amazonaws.com/arn',
        'aws.amazon.com/arn',
      ].flatMap(name => metadata.annotations[name]?.split(',') ?? []),
    );
    expect(patterns.length).toBeGreaterThan(5);
    expect(
      patterns.filter(
        pattern => !resources.some(({ arn }) => matchesArn(pattern, arn)),
      ),
    ).toEqual([]);
  });

  it.each([
    'security-scorecards/aws-accounts',
    'security-scorecards/aws-regions',
    'security-scorecards/aws-tags',
    'security-scorecards/aws-arns',
    'security-scorecards/criticality',
    'amazonaws.com/account-id',
    'amazonaws.com/arn',
    'aws.amazon.com/account-id',
    'aws.amazon.com/arn',
    'aws.amazon.com/aws-securityhub-findings-tags',
  ])('shows the annotation %s', annotation => {
    expect(
      entities.some(({ metadata }) => metadata.annotations[annotation]),
    ).toBe(true);
  });

  it('has one malformed annotation and one component without AWS', () => {
    const find = (name: string) =>
      ofKind('Component').find(entity => entity.metadata.name === name);
    expect(find('price-lab')?.metadata.annotations).toEqual({
      'security-scorecards/aws-tags': 'service price-lab,environment=',
    });
    expect(find('gift-cards')?.metadata.annotations).toEqual({});
  });
});
