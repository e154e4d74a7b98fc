import type {
  ControlResult,
  DomainResult,
  PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import type { ChecklistFilter } from './ChecklistFilter';

/**
 * The domains, practices and controls that the filter lets through. A practice without controls is judged by its own
 * status; one with controls stays when a control of it does, or when its own status and title match and no condition speaks of controls.
 */
export function filterChecklist(
  domains: readonly DomainResult[],
  filter: ChecklistFilter,
): DomainResult[] {
  const text = filter.text.trim().toLocaleLowerCase();
  return domains
    .filter(domain => !filter.domain || domain.id === filter.domain)
    .map(domain => ({
      ...domain,
      practices: domain.practices.flatMap(practice => {
        const kept = filterPractice(practice, filter, text);
        return kept ? [kept] : [];
      }),
    }))
    .filter(domain => domain.practices.length > 0);
}

function filterPractice(
  practice: PracticeResult,
  filter: ChecklistFilter,
  text: string,
): PracticeResult | undefined {
  const titleMatches = matches(text, practice.id, practice.title);
  const controls = practice.controls.filter(
    control =>
      (titleMatches || matches(text, control.id, control.title)) &&
      passesControl(control, filter),
  );
  if (controls.length > 0) {
    return { ...practice, controls };
  }
  const speaksOfControls =
    filter.severities.length > 0 || filter.origin !== undefined;
  const statusMatches =
    filter.statuses.length === 0 || filter.statuses.includes(practice.status);
  return titleMatches && statusMatches && !speaksOfControls
    ? { ...practice, controls }
    : undefined;
}

function passesControl(
  control: ControlResult,
  filter: ChecklistFilter,
): boolean {
  return (
    (filter.statuses.length === 0 ||
      filter.statuses.includes(control.status)) &&
    (filter.severities.length === 0 ||
      filter.severities.includes(control.severity)) &&
    (filter.origin === undefined ||
      control.inherited === (filter.origin === 'inherited'))
  );
}

function matches(text: string, ...candidates: string[]): boolean {
  return (
    text === '' ||
    candidates.some(candidate => candidate.toLocaleLowerCase().includes(text))
  );
}
