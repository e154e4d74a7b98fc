import type { PracticeResult, ProcessFigure } from '../api/types';
import type { Writable } from './statusCounts';

/**
 * How many of the practices that ask for an attestation have a valid one. Attestations that the entity inherits count.
 * @internal
 */
export function processFigure(
  practices: Iterable<Pick<PracticeResult, 'attestation'>>,
): ProcessFigure {
  const figure: Writable<ProcessFigure> = { valid: 0, applicable: 0 };
  for (const { attestation } of practices) {
    if (attestation?.required) {
      figure.applicable += 1;
      figure.valid += attestation.status === 'valid' ? 1 : 0;
    }
  }
  return figure;
}
