import { z } from 'zod';
import { DOMAIN_IDS } from '../../model/domains';
import { SEVERITIES } from '../../model/severities';
import {
  attestationSchema,
  controlIdSchema,
  fixSchema,
  practiceIdSchema,
  practiceTexts,
  referenceSchema,
  resourceTypeSchema,
} from '../schema';
import { STANDARDS, type StandardId } from '../standards';

const standardIds = Object.keys(STANDARDS) as [StandardId, ...StandardId[]];

const domainSchema = z.strictObject({
  id: z.enum(DOMAIN_IDS),
  enabled: z.boolean().optional(),
  title: z.string().trim().min(3).max(60).optional(),
  question: z.string().trim().min(3).max(200).optional(),
});

const practiceSchema = z.strictObject({
  id: practiceIdSchema,
  enabled: z.boolean().optional(),
  domain: z.enum(DOMAIN_IDS).optional(),
  title: practiceTexts.title.optional(),
  summary: practiceTexts.summary.optional(),
  why: practiceTexts.why.optional(),
  howToFix: practiceTexts.howToFix.optional(),
  fixes: z.array(fixSchema).optional(),
  references: z.array(referenceSchema).optional(),
  wellArchitected: z.array(z.string().min(3).max(20)).optional(),
  attestation: attestationSchema.partial().optional(),
});

const controlSchema = z.strictObject({
  id: controlIdSchema,
  enabled: z.boolean().optional(),
  practice: practiceIdSchema.optional(),
  title: z.string().trim().min(3).max(160).optional(),
  severity: z.enum(SEVERITIES).optional(),
  weight: z.number().positive().max(1000).optional(),
  source: z.literal('config').optional(),
  generatorId: z.string().min(3).max(512).optional(),
  resourceTypes: z.array(resourceTypeSchema).optional(),
  accountLevel: z.boolean().optional(),
  guidanceUrl: z.url({ protocol: /^https?$/ }).optional(),
});

/** Schema of `securityScorecards.catalogue`. @internal */
export const catalogueConfigSchema = z.strictObject({
  standards: z.array(z.enum(standardIds)).min(1).optional(),
  domains: z.array(domainSchema).optional(),
  practices: z.array(practiceSchema).optional(),
  controls: z.array(controlSchema).optional(),
});

/**
 * What an adopter may say of the catalogue in app-config under `securityScorecards.catalogue`.
 *
 * - `standards`: Security Hub controls of other standards don't count. All count when absent.
 * - `domains`: other texts for a domain, or `enabled: false`.
 * - `practices`: an entry with `domain` adds a practice (title, summary and why needed; attestation, controls, or both);
 *   one without changes the practice of that id.
 * - `controls`: an entry with `practice` adds a control (title and severity needed). Its id is the name of a
 *   Config rule (with `source: config`), the id of a Security Hub control, or any id with a `generatorId`; one without changes the control of that id.
 *
 * @public
 */
export type CatalogueConfig = z.input<typeof catalogueConfigSchema>;

/** An entry of `domains`. @internal */
export type DomainEntry = z.output<typeof domainSchema>;
/** An entry of `practices`. @internal */
export type PracticeEntry = z.output<typeof practiceSchema>;
/** An entry of `controls`. @internal */
export type ControlEntry = z.output<typeof controlSchema>;
