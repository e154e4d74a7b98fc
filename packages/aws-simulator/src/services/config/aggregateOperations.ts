import type { Operation } from '../../protocols/Operation';
import { describeAggregators } from './aggregate/describeAggregators';
import { describeComplianceByPacks } from './aggregate/describeComplianceByPacks';
import { describeComplianceByRules } from './aggregate/describeComplianceByRules';
import { describeSourcesStatus } from './aggregate/describeSourcesStatus';
import { getComplianceDetails } from './aggregate/getComplianceDetails';
import { getComplianceSummary } from './aggregate/getComplianceSummary';
import type { ConfigReader } from './ConfigReader';

/** Operations on the organisation's aggregator. @internal */
export function aggregateOperations(reader: ConfigReader): Operation[] {
  return [
    describeAggregators(reader),
    describeSourcesStatus(reader),
    describeComplianceByRules(reader),
    getComplianceSummary(reader),
    getComplianceDetails(reader),
    describeComplianceByPacks(reader),
  ];
}
