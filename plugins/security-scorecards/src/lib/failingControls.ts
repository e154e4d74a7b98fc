import type {
  CatalogueControl,
  ControlResult,
} from 'backstage-plugin-security-scorecards-common';
import { SEVERITIES } from 'backstage-plugin-security-scorecards-common';

/** A failing control with what the catalogue knows of mending it. */
export interface FailingControl {
  readonly id: string;
  readonly title: string;
  readonly guidanceUrl?: string;
}

/** The control that a reader chose, if it fails; else all that fail, the most severe first. */
export function failingControls(
  results: readonly ControlResult[],
  catalogue: readonly CatalogueControl[],
  chosenId: string | undefined,
): FailingControl[] {
  const failing = results.filter(({ status }) => status === 'fail');
  const chosen = failing.filter(({ id }) => id === chosenId);
  const ids = new Set(
    [...(chosen.length > 0 ? chosen : failing)]
      .sort(
        (a, b) =>
          SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      )
      .map(({ id }) => id),
  );
  return [...ids].map(id => ({
    id,
    title: results.find(result => result.id === id)?.title ?? id,
    guidanceUrl: catalogue.find(control => control.id === id)?.guidanceUrl,
  }));
}
