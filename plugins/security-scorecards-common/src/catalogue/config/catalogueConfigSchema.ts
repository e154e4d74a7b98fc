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
import type { CatalogueConfig } from './CatalogueConfig';

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
}) satisfies z.ZodType<CatalogueConfig>;

/** An entry of `domains`. @internal */
export type DomainEntry = z.output<typeof domainSchema>;
/** An entry of `practices`. @internal */
export type PracticeEntry = z.output<typeof practiceSchema>;
/** An entry of `controls`. @internal */
export type ControlEntry = z.output<typeof controlSchema>;
