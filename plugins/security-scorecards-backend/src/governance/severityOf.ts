import {
  SEVERITIES,
  type Catalogue,
  type Severity,
} from 'backstage-plugin-security-scorecards-common';

/** What a waiver is of. @internal */
export interface WaivedCheck {
  /** Absent for the whole practice. */
  controlId?: string;
  practiceId: string;
}

/** Severity of the control, or the worst of the practice's controls; undefined when the catalogue has none of them. @internal */
export function severityOf(
  catalogue: Catalogue,
  check: WaivedCheck,
): Severity | undefined {
  if (check.controlId !== undefined) {
    return catalogue.control(check.controlId)?.severity;
  }
  const found = new Set(
    catalogue.controlsOf(check.practiceId).map(control => control.severity),
  );
  return SEVERITIES.find(severity => found.has(severity));
}

/** Whether one severity is worse than another. @internal */
export function isWorse(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);
}
