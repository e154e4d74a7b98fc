import type { CatalogueControl } from '../../api/types';
import { ACCOUNT_RESOURCE_TYPE } from '../../model/evidence';
import { configRuleRows, type ConfigRuleRow } from './configRules';
import { patchChecks } from './patchChecks';
import { securityHubRows } from './securityHub';
import type { SecurityHubRow } from './SecurityHubRow';

const SECURITY_HUB_GUIDE =
  'https://docs.aws.amazon.com/securityhub/latest/userguide';
const CONFIG_GUIDE = 'https://docs.aws.amazon.com/config/latest/developerguide';

/** Every control of the catalogue: of Security Hub, of Config and of Patch Manager. @internal */
export function allControls(): CatalogueControl[] {
  return [
    ...securityHubRows().sort(byServiceAndNumber).map(fromSecurityHub),
    ...configRuleRows.map(fromConfig),
    ...patchChecks(),
  ];
}

function byServiceAndNumber(
  [left]: SecurityHubRow,
  [right]: SecurityHubRow,
): number {
  const [leftService, leftNumber] = left.toLowerCase().split('.');
  const [rightService, rightNumber] = right.toLowerCase().split('.');
  if (leftService !== rightService) {
    return leftService < rightService ? -1 : 1;
  }
  return Number(leftNumber) - Number(rightNumber);
}

function fromSecurityHub(row: SecurityHubRow): CatalogueControl {
  const [id, severity, practice, types, title, rules, standards, account] = row;
  const service = id.split('.')[0].toLowerCase();
  const anchor = id.toLowerCase().replace('.', '-');
  return {
    id,
    source: 'security-hub',
    practice,
    title,
    severity,
    resourceTypes: [...types],
    accountLevel: account ?? types.includes(ACCOUNT_RESOURCE_TYPE),
    configRules: [...rules],
    standards: [...standards],
    guidanceUrl: `${SECURITY_HUB_GUIDE}/${service}-controls.html#${anchor}`,
  };
}

function fromConfig(row: ConfigRuleRow): CatalogueControl {
  const [id, severity, practice, types, title] = row;
  const page = id.toLowerCase().replaceAll('_', '-');
  return {
    id,
    source: 'config',
    practice,
    title,
    severity,
    resourceTypes: [...types],
    accountLevel: types.includes(ACCOUNT_RESOURCE_TYPE),
    configRules: [],
    standards: [],
    guidanceUrl: `${CONFIG_GUIDE}/${page}.html`,
  };
}
