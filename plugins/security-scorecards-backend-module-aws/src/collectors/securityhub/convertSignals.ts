import {
  accountResourceId,
  type ResourceRecord,
  type Severity,
  type SignalRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { SignalSettings } from '../../config/AwsSettings';
import { isoTime } from '../isoTime';
import { cloudFormationType } from './cloudFormationType';
import type { Finding, FindingResource } from './schema';
import { severityLabels } from './severityLabels';

const MAX_ID = 512;
const MAX_TEXT = 1024;

/** Signals and the resources that they are on. @internal */
export interface ConvertedSignals {
  signals: SignalRecord[];
  resources: ResourceRecord[];
}

const NONE: ConvertedSignals = { signals: [], resources: [] };

/**
 * Turns a finding of another product into signals, one for each of its resources.
 *
 * @param options - `now`: milliseconds since 1970; no time is later
 * @returns the signals, none where the settings don't want it; a word for why it could not be used
 * @internal
 */
export function convertSignals(
  finding: Finding,
  options: { settings: SignalSettings; now: number },
): ConvertedSignals | string {
  const { settings, now } = options;
  const product = productOf(finding);
  const label = finding.Severity?.Label?.toUpperCase();
  if (!product) {
    return 'no-product';
  }
  if (!severityLabels(settings.minimumSeverity).includes(label ?? '')) {
    return label ? NONE : 'no-severity';
  }
  if (settings.products && !settings.products.includes(product)) {
    return NONE;
  }
  const { Id: id, AwsAccountId: accountId = '', Region: region } = finding;
  const observedAt =
    isoTime(finding.UpdatedAt, now) ??
    isoTime(finding.LastObservedAt, now) ??
    isoTime(finding.CreatedAt, now);
  if (!id || id.length > MAX_ID) {
    return 'no-id';
  }
  if (!/^\d{12}$/.test(accountId)) {
    return 'bad-account-id';
  }
  if (!region) {
    return 'no-region';
  }
  if (!observedAt) {
    return 'no-time';
  }
  const firstObservedAt = isoTime(
    finding.FirstObservedAt ?? finding.CreatedAt,
    Date.parse(observedAt),
  );
  const state = stateOf(finding);
  const signals = new Map<string, SignalRecord>();
  const resources = new Map<string, ResourceRecord>();
  for (const resource of finding.Resources ?? []) {
    const resourceId = accountOrArn(resource.Id, accountId);
    if (resourceId && isAws(resource)) {
      const place = {
        resourceId,
        resourceType: cloudFormationType(resource.Type, resourceId),
        accountId,
        region,
      };
      signals.set(resourceId, {
        ...place,
        signalId: id,
        product,
        type: shorten(finding.Types?.[0] ?? finding.GeneratorId ?? product),
        title: shorten(finding.Title ?? id),
        severity: severityOf(label),
        state,
        ...(firstObservedAt ? { firstObservedAt } : {}),
        observedAt,
      });
      // Partners name addresses and hosts too, which are none of the inventory.
      if (state !== 'archived' && resourceId.startsWith('arn:')) {
        resources.set(resourceId, {
          ...place,
          region: resource.Region ?? region,
          ...(resource.Tags ? { tags: resource.Tags, tagsAt: observedAt } : {}),
        });
      }
    }
  }
  return signals.size > 0
    ? { signals: [...signals.values()], resources: [...resources.values()] }
    : 'no-resource';
}

function shorten(text: string): string {
  return text.slice(0, MAX_TEXT);
}

function isAws({ Provider, Partition }: FindingResource): boolean {
  return (
    (!Provider || Provider.toUpperCase() === 'AWS') &&
    Partition !== 'AzureCloud'
  );
}

// The ARN reads …:product/<company>/<product>.
function productOf(finding: Finding): string | undefined {
  return (
    finding.ProductName?.trim().slice(0, 128) ||
    finding.ProductArn?.split('/').at(-1)?.slice(0, 128)
  );
}

function accountOrArn(
  id: string | undefined,
  accountId: string,
): string | undefined {
  const account = accountResourceId(accountId);
  return id?.toLowerCase() === account.toLowerCase() || id === accountId
    ? account
    : id;
}

function severityOf(label: string | undefined): Severity {
  switch (label) {
    case 'CRITICAL':
      return 'critical';
    case 'HIGH':
      return 'high';
    case 'MEDIUM':
      return 'medium';
    default:
      return 'low';
  }
}

function stateOf(finding: Finding): SignalRecord['state'] {
  if (
    finding.RecordState === 'ARCHIVED' ||
    finding.Workflow?.Status === 'RESOLVED'
  ) {
    return 'archived';
  }
  return finding.Workflow?.Status === 'SUPPRESSED' ? 'suppressed' : 'active';
}
