import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DEFAULT_SCORING_SETTINGS, parseScoringSettings } from '.';
import { NOW, scoredControl } from './__testUtils__/scoredControl';
import { gradeOf } from './grade';
import { nextBestFixes } from './nextBestFixes';
import { riskOf } from './risk';
import { scoreOf, withoutWaivers } from './score';

const PAGE = resolve(__dirname, '../../../../docs/scoring.md');

const severity = z.enum(['critical', 'high', 'medium', 'low']);
const exampleSchema = z.strictObject({
  title: z.string(),
  criticality: severity.default('medium'),
  controls: z.array(
    z.strictObject({
      id: z.string(),
      severity,
      practice: z.string().default('encryption-at-rest'),
      pass: z.int().default(0),
      fail: z.int().default(0),
      unknown: z.int().default(0),
      waived: z.int().default(0),
      failing: z.array(z.string()).optional(),
      failingForDays: z.number().optional(),
    }),
  ),
  expect: z.record(z.string(), z.unknown()),
});

/** The YAML blocks of the page with that word in their first line. */
function blocksOf(kind: string): unknown[] {
  const page = readFileSync(PAGE, 'utf8');
  const blocks = page.matchAll(
    new RegExp(`^\`\`\`yaml ${kind}\\n(.*?)^\`\`\`$`, 'gms'),
  );
  return Array.from(blocks, ([, text]) => parse(text));
}

const examples = blocksOf('scoring-example').map(block =>
  exampleSchema.parse(block),
);

describe('docs/scoring.md', () => {
  it('has its examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
  });

  it.each(examples)(
    '$title',
    ({ controls: told, criticality, expect: due }) => {
      const controls = told.map(control => scoredControl(control));
      const options = {
        criticality,
        settings: DEFAULT_SCORING_SETTINGS,
        now: NOW,
      };
      const score = scoreOf(controls);
      const figures = {
        score,
        scoreWithoutWaivers: scoreOf(withoutWaivers(controls)).value,
        ...gradeOf(score, controls, DEFAULT_SCORING_SETTINGS),
        risk: riskOf(controls, options),
        nextBestFixes: nextBestFixes(controls, {
          ...options,
          practiceTitle: id => id,
        }),
      };

      expect(figures).toMatchObject(due);
    },
  );

  it('tells the default settings', () => {
    const [settings, ...others] = blocksOf('scoring-settings');

    expect(others).toEqual([]);
    expect(settings).toEqual(DEFAULT_SCORING_SETTINGS);
    expect(parseScoringSettings(settings)).toEqual(DEFAULT_SCORING_SETTINGS);
  });
});
