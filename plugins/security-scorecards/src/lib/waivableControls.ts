import type {
  ControlResult,
  PracticeResult,
} from 'backstage-plugin-security-scorecards-common';

/** Controls of a practice that fail on the entity's own resources. What is inherited is waived where the account has its scorecard. */
export function waivableControls(
  practice: Pick<PracticeResult, 'controls'>,
): ControlResult[] {
  return practice.controls.filter(
    ({ inherited, status }) => status === 'fail' && !inherited,
  );
}
