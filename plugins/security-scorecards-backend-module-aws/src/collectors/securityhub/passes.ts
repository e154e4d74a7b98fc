import type { CollectionPass } from 'backstage-plugin-security-scorecards-node';
import type { SecurityHubPassSettings } from '../../config/AwsSettings';

/**
 * The passes that are on, most important first. One visit of the full pass reads one slice, so that it is due as many times
 * more often.
 * @internal
 */
export function passesOf(settings: SecurityHubPassSettings): CollectionPass[] {
  const { full, changes, updates, suppressed } = settings;
  const deltas = [
    {
      id: 'changes',
      title: 'Findings whose status changed, and new ones',
      every: changes,
    },
    {
      id: 'updates',
      title: 'Findings that were archived or checked again',
      every: updates,
    },
    { id: 'suppressed', title: 'Suppressed findings', every: suppressed },
  ];
  return [
    {
      id: 'full',
      kind: 'full',
      title:
        full.slices > 1
          ? 'All findings, account by account'
          : 'All active findings',
      everyMs: Math.round(full.everyMs / full.slices),
    },
    ...deltas.flatMap(({ id, title, every }) =>
      every
        ? [{ id, title, kind: 'delta' as const, everyMs: every.everyMs }]
        : [],
    ),
  ];
}
