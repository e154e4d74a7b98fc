import type { Signal } from 'backstage-plugin-security-scorecards-common';
import type { SignalRow } from '../database/signals/listSignalPage';
import { consoleUrl } from '../scorecards/evidence/consoleUrl';
import { resourceName } from '../scorecards/evidence/resourceName';

/** A signal as the API shows it, with the link to its finding in the AWS console. @internal */
export function presentSignal(row: SignalRow): Signal {
  return {
    id: String(row.id),
    signalId: row.signalId,
    product: row.product,
    type: row.type,
    title: row.title,
    severity: row.severity,
    state: row.state,
    resource: row.resourceId,
    resourceType: row.resourceType,
    resourceName: resourceName(row.resourceId),
    account: row.accountId,
    accountName: row.accountName,
    region: row.region,
    inherited: row.inherited,
    firstObservedAt: row.firstObservedAt,
    observedAt: row.observedAt,
    archivedAt: row.archivedAt,
    consoleUrl: consoleUrl({
      source: 'security-hub',
      externalId: row.signalId,
      resourceId: row.resourceId,
      region: row.region,
    }),
  };
}
