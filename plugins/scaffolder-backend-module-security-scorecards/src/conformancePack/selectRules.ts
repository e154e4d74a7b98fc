import { InputError } from '@backstage/errors';
import type {
  CatalogueControl,
  CatalogueResponse,
} from 'backstage-plugin-security-scorecards-common';

/** A managed rule of AWS Config with the controls that it stands for. @internal */
export interface SelectedRule {
  /** Identifier, such as `S3_BUCKET_SSL_REQUESTS_ONLY`. */
  identifier: string;
  /** By their ids, in alphabetical order. */
  controls: CatalogueControl[];
}

/**
 * The managed rules behind the controls of some domains and practices, by their identifiers; those of the whole catalogue when
 * neither is given.
 *
 * @throws InputError for a domain or practice that the catalogue does not have, and when no control of the selection has a rule
 * @internal
 */
export function selectRules(
  catalogue: CatalogueResponse,
  selection: { domains?: readonly string[]; practices?: readonly string[] },
): SelectedRule[] {
  const { domains = [], practices = [] } = selection;
  requireKnown('domains', domains, catalogue.domains);
  requireKnown('practices', practices, catalogue.practices);
  const isWhole = domains.length === 0 && practices.length === 0;
  const chosen = new Set(
    catalogue.practices
      .filter(
        ({ id, domain }) =>
          isWhole || practices.includes(id) || domains.includes(domain),
      )
      .map(({ id }) => id),
  );
  const rules = new Map<string, CatalogueControl[]>();
  for (const control of catalogue.controls) {
    if (chosen.has(control.practice)) {
      for (const identifier of identifiersOf(control)) {
        rules.set(identifier, [...(rules.get(identifier) ?? []), control]);
      }
    }
  }
  if (rules.size === 0) {
    throw new InputError(
      'No control of the chosen domains and practices has a managed rule of AWS Config; choose others',
    );
  }
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([identifier, controls]) => ({
      identifier,
      controls: controls.sort((a, b) => (a.id < b.id ? -1 : 1)),
    }));
}

function identifiersOf(control: CatalogueControl): readonly string[] {
  return control.source === 'config' ? [control.id] : control.configRules;
}

function requireKnown(
  input: string,
  ids: readonly string[],
  known: ReadonlyArray<{ id: string }>,
): void {
  const unknown = ids.filter(id => !known.some(item => item.id === id));
  if (unknown.length > 0) {
    throw new InputError(
      `The catalogue has no ${unknown
        .map(id => `'${id}'`)
        .join(', ')} in the input '${input}'; it has ${known
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
}
