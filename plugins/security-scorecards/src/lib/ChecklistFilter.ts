import type {
  DomainId,
  Severity,
  Status,
} from 'backstage-plugin-security-scorecards-common';

/** What of the checklist is shown. Empty lists and undefined let everything through. */
export interface ChecklistFilter {
  statuses: readonly Status[];
  severities: readonly Severity[];
  domain?: DomainId;
  /** `own` shows what speaks of the entity's resources, `inherited` what speaks of its accounts. */
  origin?: 'own' | 'inherited';
  /** Sought in titles and ids of practices and controls. */
  text: string;
}

/** Lets everything through. */
export const EMPTY_CHECKLIST_FILTER: ChecklistFilter = {
  statuses: [],
  severities: [],
  text: '',
};
