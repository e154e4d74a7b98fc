/** Stands for entities that name no version of their template, as in the API's filter. */
export const NO_VERSION = 'none';

/** Query of the ranking for the services of one version of a template. */
export function templateQuery(row: {
  template: string;
  version?: string;
}): string {
  return new URLSearchParams({
    template: row.template,
    templateVersion: row.version ?? NO_VERSION,
  }).toString();
}
