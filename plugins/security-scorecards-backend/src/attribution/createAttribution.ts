import { AccountService } from '../accounts/AccountService';
import type { Database } from '../database/Database';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import type { EvaluationInputReader } from '../scorecards/evaluation/EvaluationInputReader';
import { UnattributedService } from '../unattributed/UnattributedService';
import type { ConfiguredRule } from './config/ConfiguredRule';
import { AttributionExplainer } from './explanation/AttributionExplainer';
import { AttributionPreviewer } from './preview/AttributionPreviewer';

/** What is served of attribution, before it is known who asks. @internal */
export interface AttributionServices {
  explainer: AttributionExplainer;
  previewer: AttributionPreviewer;
  unattributed: UnattributedService;
  accounts: AccountService;
}

/** Builds what is served of attribution. @internal */
export function createAttribution(options: {
  database: Database;
  reader: EvidenceReader;
  inputs: EvaluationInputReader;
  rules: readonly ConfiguredRule[];
  allowBroadArns: boolean;
  clock: () => Date;
}): AttributionServices {
  return {
    explainer: new AttributionExplainer(options),
    previewer: new AttributionPreviewer(options),
    unattributed: new UnattributedService(options),
    accounts: new AccountService(options),
  };
}
