import { parseEntityRef } from '@backstage/catalog-model';
import type { ExportFormat } from 'backstage-plugin-security-scorecards-common';

/** Name of an export: letters, digits, dots, dashes and underscores alone, so that it can stand in a header and on any disk. @internal */
export function fileName(options: {
  entityRef: string;
  at: string;
  format: ExportFormat;
}): string {
  const { kind, namespace, name } = parseEntityRef(options.entityRef);
  const parts = ['scorecard', kind, namespace, name, options.at.slice(0, 10)];
  const text = parts.join('-').replace(/[^A-Za-z0-9._-]/g, '_');
  return `${text}.${options.format}`;
}
