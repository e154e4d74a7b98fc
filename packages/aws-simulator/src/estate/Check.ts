import { controls, standards, type ControlFact } from './facts';
import { hashText } from './hash';
import type { Account } from './model';

/**
 * A control as it applies in an account: once per resource where findings are
 * consolidated, else once per resource and standard.
 *
 * @internal
 */
export interface Check {
  readonly control: ControlFact;
  /** Hash of the control's id, for drawing choices. */
  readonly key: number;
  /** Key of the standard, in accounts without consolidated findings. */
  readonly standard?: string;
}

const GLOBAL = /^(IAM|Account)\./;

// The resource type is shared with engines that the estate does not run.
const OTHER_ENGINES = /^(DocumentDB|Neptune)\./;

/**
 * The checks of one resource type in an account and Region.
 *
 * @internal
 */
export function checksOf(options: {
  account: Account;
  type: string;
  homeRegion: boolean;
}): Check[] {
  const { account, type } = options;
  return expand(
    account,
    controls.filter(
      control =>
        control.resourceTypes.includes(type) &&
        isEnabled(account, control) &&
        !OTHER_ENGINES.test(control.id) &&
        (type !== 'AWS::::Account' ||
          options.homeRegion ||
          !GLOBAL.test(control.id)),
    ),
  );
}

/** Whether a standard that holds the control is enabled in the account. @internal */
export function isEnabled(account: Account, control: ControlFact): boolean {
  return control.standards.some(key => account.standards.includes(key));
}

/** One check per control, or per control and standard. @internal */
export function expand(
  account: Account,
  chosen: readonly ControlFact[],
): Check[] {
  return chosen.flatMap(control => {
    const key = hashText(control.id);
    if (account.consolidated) {
      return [{ control, key }];
    }
    return standards
      .filter(
        standard =>
          control.standards.includes(standard.key) &&
          account.standards.includes(standard.key),
      )
      .map(standard => ({ control, key, standard: standard.key }));
  });
}
