import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { STANDARDS } from '../catalogue';
import { Problems } from '../catalogue/Problems';
import { addZodIssues } from '../catalogue/zodProblems';
import {
  DEFAULT_SCORING_SETTINGS,
  type ScoringSettings,
} from './ScoringSettings';

const positive = z.number().min(0.001).optional();
const weight = z.number().min(0).optional();
const days = z.number().min(1).optional();
const hours = z.number().min(1).optional();
const score = z.number().min(0).max(100).optional();
const share = z.number().min(0).max(1).optional();
const grade = z.enum(['A', 'B', 'C', 'D', 'E']).optional();

function bySeverity<T extends z.ZodType>(value: T) {
  return z
    .strictObject({ critical: value, high: value, medium: value, low: value })
    .optional();
}

const schema = z
  .strictObject({
    severityWeights: bySeverity(positive),
    timeToFixDays: bySeverity(days),
    gradeBounds: z
      .strictObject({ A: score, B: score, C: score, D: score })
      .optional(),
    gradeCaps: bySeverity(grade),
    minimumCoverage: share,
    staleAfterHours: z
      .strictObject({
        'security-hub': hours,
        config: hours,
        'patch-manager': hours,
      })
      .optional(),
    criticalityFactors: bySeverity(positive),
    exposureFactor: z.number().min(1).optional(),
    overdueFactor: z.number().min(0).optional(),
    risk: z.strictObject({ signals: bySeverity(weight) }).optional(),
    standards: z
      .array(z.enum(Object.keys(STANDARDS) as [string, ...string[]]))
      .optional(),
    processWeight: share,
  })
  .optional();

/**
 * Reads the scoring settings of app-config; what is not set keeps its default. A severity is released from its grade cap
 * by the cap `A`.
 *
 * @param config - The raw value of the section; undefined for the defaults.
 * @param path - Where the section stands, for errors.
 * @throws InputError that names the path, the value and the mend of everything that is wrong.
 * @public
 */
export function parseScoringSettings(
  config: unknown,
  path: string = 'securityScorecards.scoring',
): ScoringSettings {
  const problems = new Problems(path);
  const parsed = schema.safeParse(config);
  if (!parsed.success) {
    addZodIssues(problems, parsed.error, config);
    problems.throwIfAny();
    throw new InputError(`${path}: is not valid`, parsed.error);
  }
  const settings = merge(parsed.data ?? {});
  checkBounds(settings.gradeBounds, problems);
  problems.throwIfAny();
  return settings;
}

function merge(given: NonNullable<z.infer<typeof schema>>): ScoringSettings {
  const defaults = DEFAULT_SCORING_SETTINGS;
  return {
    severityWeights: over(defaults.severityWeights, given.severityWeights),
    timeToFixDays: over(defaults.timeToFixDays, given.timeToFixDays),
    gradeBounds: over(defaults.gradeBounds, given.gradeBounds),
    gradeCaps: over(defaults.gradeCaps, given.gradeCaps),
    minimumCoverage: given.minimumCoverage ?? defaults.minimumCoverage,
    staleAfterHours: over(defaults.staleAfterHours, given.staleAfterHours),
    criticalityFactors: over(
      defaults.criticalityFactors,
      given.criticalityFactors,
    ),
    exposureFactor: given.exposureFactor ?? defaults.exposureFactor,
    overdueFactor: given.overdueFactor ?? defaults.overdueFactor,
    risk: { signals: over(defaults.risk.signals, given.risk?.signals) },
    standards: given.standards ?? defaults.standards,
    processWeight: given.processWeight ?? defaults.processWeight,
  };
}

/** The defaults with every member replaced that is set. */
function over<T extends object>(
  defaults: T,
  given: { [K in keyof T]?: T[K] | undefined } | undefined,
): T {
  const set = Object.entries(given ?? {}).filter(
    ([, value]) => value !== undefined,
  );
  return { ...defaults, ...Object.fromEntries(set) };
}

function checkBounds(
  bounds: ScoringSettings['gradeBounds'],
  problems: Problems,
): void {
  const order = ['A', 'B', 'C', 'D'] as const;
  for (const [index, letter] of order.entries()) {
    const better = order[index - 1];
    if (better && bounds[letter] >= bounds[better]) {
      problems.add({
        path: ['gradeBounds', letter],
        value: bounds[letter],
        problem: `is not below the bound of ${better}, ${bounds[better]}`,
        mend: 'Give the bounds in falling order from A to D',
      });
    }
  }
}
