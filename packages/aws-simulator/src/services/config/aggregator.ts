import { demoOrganization } from '../../identity/demoOrganization';
import type { Cell } from '../../estate/Inventory';
import { AwsError } from '../../protocols/AwsError';
import type { CallContext } from '../../protocols/Operation';
import type { ConfigReader } from './ConfigReader';

/** ARN of the organisation's aggregator. @internal */
export function aggregatorArn(context: CallContext): string {
  const { plan } = context.estate;
  return `arn:aws:config:${plan.homeRegion}:${plan.administratorAccountId}:config-aggregator/config-aggregator-fernhill1`;
}

/**
 * Whether the caller's account and Region hold the aggregator.
 *
 * @internal
 */
export function holdsAggregator(context: CallContext): boolean {
  const { plan } = context.estate;
  return (
    context.caller.accountId === plan.administratorAccountId &&
    context.region === plan.homeRegion
  );
}

/**
 * The cells that an aggregator covers.
 *
 * @throws `NoSuchConfigurationAggregatorException` for another name, account
 * or Region.
 * @internal
 */
export function aggregatedCells(
  reader: ConfigReader,
  context: CallContext,
  name: string,
  filters: { AccountId?: string; AwsRegion?: string } = {},
): Cell[] {
  if (
    !holdsAggregator(context) ||
    name !== demoOrganization.configurationAggregatorName
  ) {
    throw new AwsError(
      'NoSuchConfigurationAggregatorException',
      `The configuration aggregator ${name} does not exist.`,
    );
  }
  return context.estate.cells.filter(
    cell =>
      reader.aggregated(cell) &&
      (filters.AccountId ?? cell.account.id) === cell.account.id &&
      (filters.AwsRegion ?? cell.region) === cell.region,
  );
}
