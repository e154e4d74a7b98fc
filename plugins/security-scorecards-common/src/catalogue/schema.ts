import { z } from 'zod';
import { DOMAIN_IDS } from '../model/domains';
import { SEVERITIES } from '../model/severities';

const text = (max: number) => z.string().trim().min(3).max(max);
const url = z.url({ protocol: /^https?$/ });

/** Id of a practice: words of lower-case letters and digits, joined by hyphens. @internal */
export const practiceIdSchema = z
  .string()
  .max(60)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'words of lower-case letters and digits joined by hyphens',
  );

/** Id of a control. @internal */
export const controlIdSchema = z
  .string()
  .max(128)
  .regex(
    /^[A-Za-z][\w.-]*$/,
    'letters, digits, dots, hyphens and underscores, a letter first',
  );

/** CloudFormation name of a resource type, or `AWS::::Account`. @internal */
export const resourceTypeSchema = z
  .string()
  .regex(
    /^(AWS::::Account|[A-Za-z0-9]+(::[A-Za-z0-9]+)+)$/,
    'a CloudFormation name such as AWS::S3::Bucket',
  );

/** A way to mend. @internal */
export const fixSchema = z.strictObject({
  kind: z.enum([
    'console',
    'cli',
    'cdk',
    'cloudformation',
    'terraform',
    'policy',
  ]),
  text: text(1500),
});

/** A link. @internal */
export const referenceSchema = z.strictObject({ title: text(120), url });

/** What a person is asked. @internal */
export const attestationSchema = z.strictObject({
  question: text(400),
  periodDays: z.int().min(1).max(1095),
  level: z.enum(['service', 'organization']),
});

/** Texts that every practice has. @internal */
export const practiceTexts = {
  title: text(90),
  summary: text(900),
  why: text(900),
  howToFix: text(1200),
};

const domainSchema = z.strictObject({
  id: z.enum(DOMAIN_IDS),
  title: text(60),
  question: text(200),
  wellArchitected: z.array(text(20)),
});

const practiceSchema = z.strictObject({
  id: practiceIdSchema,
  domain: z.enum(DOMAIN_IDS),
  ...practiceTexts,
  howToFix: practiceTexts.howToFix.optional(),
  fixes: z.array(fixSchema),
  mode: z.enum(['automated', 'mixed', 'attested']),
  attestation: attestationSchema.optional(),
  references: z.array(referenceSchema),
  seedBullets: z.array(text(40)),
  wellArchitected: z.array(text(20)),
});

const controlSchema = z.strictObject({
  id: controlIdSchema,
  source: z.enum(['security-hub', 'config', 'patch-manager']),
  practice: practiceIdSchema,
  title: text(160),
  severity: z.enum(SEVERITIES),
  resourceTypes: z.array(resourceTypeSchema),
  accountLevel: z.boolean(),
  configRules: z.array(text(128)),
  standards: z.array(text(40)),
  weight: z.number().positive().max(1000).optional(),
  guidanceUrl: url.optional(),
  generatorId: text(512).optional(),
});

/** Shape of {@link CatalogueData}; what refers to what is checked by {@link parseCatalogue}. @internal */
export const catalogueDataSchema = z.strictObject({
  domains: z.array(domainSchema).min(1),
  practices: z.array(practiceSchema).min(1),
  controls: z.array(controlSchema).min(1),
});
