import type { Cell } from '../../estate/Inventory';
import type { CallContext } from '../../protocols/Operation';

/**
 * The cells whose findings a caller sees: the administrator sees every member
 * account, others their own; the home Region shows the linked Regions too, a
 * linked Region only itself.
 *
 * @internal
 */
export function visibleCells(context: CallContext): Cell[] {
  const { estate, caller, region } = context;
  const { plan } = estate;
  const administrator = caller.accountId === plan.administratorAccountId;
  return estate.cells.filter(
    cell =>
      cell.account.securityHub &&
      cell.account.state === 'ACTIVE' &&
      (administrator || cell.account.id === caller.accountId) &&
      (region === plan.homeRegion || cell.region === region),
  );
}
