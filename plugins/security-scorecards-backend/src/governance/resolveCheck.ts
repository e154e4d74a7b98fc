import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import { parseTagSelectors } from '../attribution/scope/parseTagSelectors';
import type { WaivedCheck } from './severityOf';

/** Makes the error of a field. @internal */
export type FieldError = (
  field: 'control' | 'practice' | 'tags',
  message: string,
  mend: string,
) => Error;

/**
 * The control or practice that a waiver names, in the catalogue's spelling, once it is known that its selector can be read too.
 * Throws what `fail` makes.
 *
 * @internal
 */
export function resolveCheck(
  named: {
    control?: string;
    practice?: string;
    resources?: readonly string[];
    tags?: string;
  },
  options: { catalogue: Catalogue; fail: FieldError },
): WaivedCheck {
  const { catalogue, fail } = options;
  const { control, practice, resources, tags } = named;
  if (resources && tags !== undefined) {
    throw fail(
      'tags',
      'a waiver is limited by resources or by tags, not by both',
      'leave one of them out',
    );
  }
  if (tags !== undefined) {
    try {
      parseTagSelectors(tags);
    } catch (error) {
      throw fail(
        'tags',
        error instanceof Error ? error.message : String(error),
        'write a selector such as service=checkout,environment=prod',
      );
    }
  }
  if ((control === undefined) === (practice === undefined)) {
    throw fail(
      'control',
      'a waiver is of one control or of one practice',
      'name either a control or a practice',
    );
  }
  if (control !== undefined) {
    const known = catalogue.control(control);
    if (!known) {
      throw fail(
        'control',
        `the catalogue has no control '${control}'`,
        'write the id of a control, such as S3.8',
      );
    }
    return { controlId: known.id, practiceId: known.practice };
  }
  const known = catalogue.practice(practice ?? '');
  if (!known) {
    throw fail(
      'practice',
      `the catalogue has no practice '${practice}'`,
      'write the id of a practice, such as encryption-at-rest',
    );
  }
  if (catalogue.controlsOf(known.id).length === 0) {
    throw fail(
      'practice',
      `no control proves '${known.id}', so nothing of it can fail`,
      'attest it instead',
    );
  }
  return { practiceId: known.id };
}
