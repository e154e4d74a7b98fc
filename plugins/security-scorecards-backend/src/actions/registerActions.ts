import type { ActionServices } from './actionServices';
import { registerExplainFinding } from './explainFinding';
import { registerGetScorecard } from './getScorecard';
import { registerListRiskiestServices } from './listRiskiestServices';
import { registerPreviewAttribution } from './previewAttribution';
import { registerRequestWaiver } from './requestWaiver';

/** Registers all actions of the plugin. @internal */
export function registerActions(services: ActionServices): void {
  registerGetScorecard(services);
  registerListRiskiestServices(services);
  registerExplainFinding(services);
  registerPreviewAttribution(services);
  registerRequestWaiver(services);
}
