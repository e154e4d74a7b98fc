import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkPractices, TEMPLATES } from './__testUtils__/practices';

const NAMES = ['aws-service', 'guardrails', 'account-baseline'];

const templateSchema = z.object({
  metadata: z.object({
    name: z.string(),
    annotations: z.object({
      'security-scorecards/template-version': z.string(),
    }),
  }),
  spec: z.object({
    steps: z.array(
      z.object({
        action: z.string(),
        input: z.looseObject({
          url: z.string().optional(),
          template: z.unknown().optional(),
        }),
      }),
    ),
  }),
});

const readTemplate = (name: string) =>
  templateSchema.parse(
    parse(readFileSync(join(TEMPLATES, `${name}.yaml`), 'utf8')),
  );

describe('the templates', () => {
  it('are all registered', () => {
    const { spec } = parse(readFileSync(join(TEMPLATES, 'all.yaml'), 'utf8'));
    expect(spec.targets).toEqual(NAMES.map(name => `./${name}.yaml`));
    expect(
      readdirSync(TEMPLATES)
        .filter(file => file.endsWith('.yaml'))
        .sort(),
    ).toEqual([...NAMES.map(name => `${name}.yaml`), 'all.yaml'].sort());
  });

  it.each(NAMES)('%s writes its own name and version', name => {
    const { metadata, spec } = readTemplate(name);
    const annotate = spec.steps.filter(
      ({ action }) => action === 'security-scorecards:annotate',
    );
    expect(annotate.map(({ input }) => input.template)).toContainEqual({
      name,
      version: metadata.annotations['security-scorecards/template-version'],
    });
    expect(metadata.name).toBe(name);
  });

  it.each(NAMES)('%s takes the shared guardrails', name => {
    const urls = readTemplate(name).spec.steps.map(({ input }) => input.url);
    expect(urls).toContain('./shared/guardrails');
  });

  it('have no file twice', () => {
    const files = readdirSync(TEMPLATES, {
      recursive: true,
      withFileTypes: true,
    })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name));
    const byContent = new Map<string, string[]>();
    for (const file of files) {
      const key = createHash('sha256').update(readFileSync(file)).digest('hex');
      const path = relative(TEMPLATES, file);
      byContent.set(key, [...(byContent.get(key) ?? []), path]);
    }
    expect([...byContent.values()].filter(same => same.length > 1)).toEqual([]);
  });

  it.each([
    ['aws-service', 35],
    ['guardrails', 15],
    ['account-baseline', 15],
  ])('%s has the practices that it lists', (name, atLeast) => {
    const { practices, untrue } = checkPractices(name);
    expect(untrue).toEqual([]);
    expect(practices).toBeGreaterThanOrEqual(atLeast);
  });
});
