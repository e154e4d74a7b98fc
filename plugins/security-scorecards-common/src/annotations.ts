/**
 * Annotations of ours by which an entity claims AWS accounts, regions, tags and resources.
 * @public
 */
export const SCOPE_ANNOTATIONS = {
  accounts: 'security-scorecards/aws-accounts',
  regions: 'security-scorecards/aws-regions',
  tags: 'security-scorecards/aws-tags',
  arns: 'security-scorecards/aws-arns',
  criticality: 'security-scorecards/criticality',
} as const;

/**
 * Annotations that other plugins write and that are read as scope too.
 * @public
 */
export const FOREIGN_SCOPE_ANNOTATIONS = {
  accounts: [
    'amazonaws.com/account-id',
    'aws.amazon.com/account-id',
    'amazon.com/account-id',
  ],
  arns: ['amazonaws.com/arn', 'aws.amazon.com/arn'],
  tags: ['aws.amazon.com/aws-securityhub-findings-tags'],
} as const;

/**
 * Writes a tag selector for {@link SCOPE_ANNOTATIONS}: all pairs of one alternative must match, alternatives are joined by `;`.
 * `\`, `,`, `=` and `;` inside a key or value are escaped; the value `*` stands for any value.
 * @public
 */
export function formatTagSelector(
  alternatives: readonly Readonly<Record<string, string>>[],
): string {
  const escape = (text: string) => text.replace(/[\\,=;]/g, '\\$&');
  return alternatives
    .map(pairs =>
      Object.entries(pairs)
        .map(([key, value]) => `${escape(key)}=${escape(value)}`)
        .join(','),
    )
    .join(';');
}

/**
 * Annotation of ours with waivers that are reviewed where the entity is defined: a JSON list.
 * @public
 */
export const WAIVERS_ANNOTATION = 'security-scorecards/waivers';

/**
 * Annotations that tell from which scaffolder template, and which version of it, an entity was created.
 * @public
 */
export const TEMPLATE_ANNOTATIONS = {
  name: 'security-scorecards/template',
  version: 'security-scorecards/template-version',
} as const;
