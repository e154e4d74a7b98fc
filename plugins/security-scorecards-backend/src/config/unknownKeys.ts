import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';

/** Sections of `securityScorecards` that this plugin and the AWS module read. */
const SECTIONS = [
  'attribution',
  'aws',
  'catalogue',
  'collection',
  'governance',
  'history',
  'scoring',
];

/**
 * Throws `InputError` that names a key which nothing reads, and the known ones.
 *
 * @internal
 */
export function refuseUnknownKeys(
  config: Config,
  path: string,
  known: readonly string[],
): void {
  const [unknown] = unknownKeys(config, path, known);
  if (unknown) {
    throw new InputError(
      `${path}.${unknown} is no setting; remove it or correct it to one of ${known.join(
        ', ',
      )}`,
    );
  }
}

/**
 * Warns of sections that nothing known reads. They are no error, because another module may read its own section.
 *
 * @internal
 */
export function warnOfUnknownSections(
  config: Config,
  logger: LoggerService,
): void {
  for (const key of unknownKeys(config, 'securityScorecards', SECTIONS)) {
    logger.warn(
      `securityScorecards.${key} is read neither by this plugin nor by its AWS module; remove it or correct it to one of ${SECTIONS.join(
        ', ',
      )}, unless another module reads it`,
    );
  }
}

function unknownKeys(
  config: Config,
  path: string,
  known: readonly string[],
): string[] {
  const section = config.getOptionalConfig(path);
  return section?.keys().filter(key => !known.includes(key)) ?? [];
}
