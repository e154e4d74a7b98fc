import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import {
  createSimulator,
  type OracleResource,
  type Simulator,
} from 'aws-simulator';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import { parseAllDocuments } from 'yaml';
import {
  attributionsOf,
  type FoundAttribution,
} from './__testUtils__/attributionsOf';

jest.setTimeout(300_000);

const EXAMPLES = join(__dirname, '../../../examples');
const TAGS = [
  'security-scorecards/aws-tags',
  'aws.amazon.com/aws-securityhub-findings-tags',
];

/** How well attributions agree with the truth. */
interface Quality {
  /** Share of the attributions to services that are right. */
  precision: number;
  /** Share of the services' resources that their service has. */
  recall: number;
  wrong: string[];
}

function readExamples(): Entity[] {
  return ['systems', 'components', 'resources', 'apis'].flatMap(name =>
    parseAllDocuments(readFileSync(join(EXAMPLES, `${name}.yaml`), 'utf8')).map(
      (document): Entity => document.toJS(),
    ),
  );
}

/** The entities with their tag selectors written otherwise. */
function withTags(
  entities: readonly Entity[],
  change: (selector: string) => string,
): Entity[] {
  return entities.map(entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: Object.fromEntries(
        Object.entries(entity.metadata.annotations ?? {}).map(
          ([name, value]) => [
            name,
            TAGS.includes(name) ? change(value) : value,
          ],
        ),
      ),
    },
  }));
}

async function readOracle(simulator: Simulator): Promise<OracleResource[]> {
  const rows: OracleResource[] = [];
  for (;;) {
    const response = await fetch(
      `${simulator.url}/_simulator/oracle/resources?limit=5000&offset=${rows.length}`,
    );
    const page: { items: OracleResource[]; totalItems: number } =
      await response.json();
    rows.push(...page.items);
    if (rows.length >= page.totalItems) {
      return rows;
    }
  }
}

function measure(
  found: readonly FoundAttribution[],
  truth: readonly OracleResource[],
  services: ReadonlySet<string>,
): Quality {
  const owners = new Map(truth.map(({ arn, owner }) => [arn, owner]));
  const relevant = found.filter(
    ({ component, resource }) =>
      services.has(component) && owners.has(resource),
  );
  const isRight = ({ component, resource }: FoundAttribution) =>
    owners.get(resource) === component;
  const right = new Set(relevant.filter(isRight).map(item => item.resource));
  const owned = [...owners].filter(([, owner]) => owner !== undefined);
  return {
    precision: relevant.filter(isRight).length / relevant.length,
    recall: right.size / owned.length,
    wrong: relevant
      .filter(item => !isRight(item))
      .map(
        ({ component, resource, rule }) =>
          `${resource} of ${owners.get(resource)} to ${component} by ${rule}`,
      ),
  };
}

describe('attribution of the sample organisation', () => {
  const entities = readExamples();
  let truth: OracleResource[];
  let resources: ResourceRecord[];
  let services: Set<string>;
  let stopSimulator: () => Promise<void>;
  let asWritten: FoundAttribution[];

  beforeAll(async () => {
    const simulator = await createSimulator({
      size: 'demo',
      seed: 7,
      quotas: 'off',
      clock: '2026-11-20T12:00:00.000Z',
    });
    stopSimulator = () => simulator.close();
    truth = await readOracle(simulator);
    services = new Set(truth.flatMap(({ owner }) => owner ?? []));
    resources = truth.map(({ arn, type, accountId, region, tags }) => ({
      resourceId: arn,
      resourceType: type,
      accountId,
      region,
      tags,
    }));
    asWritten = await attributionsOf(entities, resources);
  });

  afterAll(() => stopSimulator());

  it('gives every correctly tagged resource that it gives to a service to the right one', () => {
    const tagged = truth.filter(
      ({ owner, tags }) => owner !== undefined && tags.service === owner,
    );
    const { precision, recall, wrong } = measure(asWritten, tagged, services);
    expect(wrong).toEqual([]);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.9);
  });

  it('is better than one that takes tags as alternatives, and reports how much is found', async () => {
    const all = measure(asWritten, truth, services);
    const alternatives = measure(
      await attributionsOf(
        withTags(entities, selector => selector.replace(/(?<!\\),/g, ';')),
        resources,
      ),
      truth,
      services,
    );
    // Only who claims a whole account gets what others left untagged in it.
    expect(all.wrong.filter(item => !item.endsWith(' by account'))).toEqual([]);
    expect(all.precision).toBeGreaterThan(0.95);
    expect(all.recall).toBeGreaterThan(0.85);
    expect(alternatives.precision).toBeLessThan(0.7);
    process.stdout.write(
      `Attribution of ${truth.length} resources of ${
        services.size
      } services: ${[
        ['all tags of a selector', all] as const,
        ['any tag of a selector', alternatives] as const,
      ]
        .map(
          ([name, { precision, recall }]) =>
            `${name}: precision ${precision.toFixed(
              3,
            )}, recall ${recall.toFixed(3)}`,
        )
        .join('; ')}\n`,
    );
  });

  it('works by usual tags where nothing is annotated', async () => {
    const bare = entities.map(entity => ({
      ...entity,
      metadata: { ...entity.metadata, annotations: {} },
    }));
    const { precision, recall, wrong } = measure(
      await attributionsOf(bare, resources),
      truth,
      services,
    );
    expect(wrong).toEqual([]);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.6);
    process.stdout.write(
      `Attribution without annotations: precision ${precision.toFixed(
        3,
      )}, recall ${recall.toFixed(3)}\n`,
    );
  });
});
