/** Kinds that can claim AWS resources or roll up those of others. */
export const SCORED_KINDS = [
  'component',
  'resource',
  'system',
  'domain',
  'group',
  'api',
] as const;

/** Lets the entities through that can have a scorecard; adopters narrow it in app-config. */
export const scoredEntityFilter = {
  kind: { $in: [...SCORED_KINDS] },
};
