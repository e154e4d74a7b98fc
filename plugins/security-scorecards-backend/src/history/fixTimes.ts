import {
  SEVERITIES,
  type Catalogue,
  type EvidenceSource,
  type FixTimes,
  type ScoringSettings,
  type Severity,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { listFailures } from '../database/history/listFailures';
import { listFixes } from '../database/history/listFixes';
import type { TimeRange } from './timeRange';

const DAY = 24 * 60 * 60 * 1000;
/** Rows that are counted at most. */
const LIMIT = 20_000;

/**
 * How long failures of an entity took to be fixed, and how many are late, by severity. A Config rule behind a Security Hub
 * control counts with that control.
 *
 * @internal
 */
export async function fixTimes(
  database: Database,
  options: TimeRange & {
    entityRef: string;
    catalogue: Catalogue;
    settings: ScoringSettings;
    now: Date;
  },
): Promise<FixTimes[]> {
  const { entityRef, catalogue, settings, now } = options;
  const fixes = await listFixes(database, { ...options, limit: LIMIT });
  const failures = await listFailures(database, { entityRef, limit: LIMIT });
  const control = (row: { source: EvidenceSource; controlId: string }) =>
    (row.source === 'config'
      ? catalogue.controlsOfConfigRule(row.controlId)[0]
      : undefined) ?? catalogue.control(row.controlId);
  const fixed = new Map<string, { severity: Severity; durationMs?: number }>();
  for (const fix of fixes) {
    const { id = fix.controlId, severity = 'medium' } = control(fix) ?? {};
    const key = `${fix.resourceKey} ${id} ${fix.fixedAt.slice(0, 10)}`;
    const durationMs =
      fix.failedAt === undefined
        ? undefined
        : Date.parse(fix.fixedAt) - Date.parse(fix.failedAt);
    if (fixed.get(key)?.durationMs === undefined) {
      fixed.set(key, { severity, durationMs });
    }
  }
  const failing = new Map<string, { severity: Severity; ageMs: number }>();
  for (const failure of failures) {
    const { id = failure.controlId, severity = 'medium' } =
      control(failure) ?? {};
    const key = `${failure.resourceKey} ${id}`;
    const ageMs = now.getTime() - Date.parse(failure.failedAt);
    failing.set(key, {
      severity,
      ageMs: Math.max(ageMs, failing.get(key)?.ageMs ?? 0),
    });
  }
  return SEVERITIES.map(severity => {
    const timeToFixDays = settings.timeToFixDays[severity];
    const done = [...fixed.values()].filter(item => item.severity === severity);
    const measured = done.flatMap(item => item.durationMs ?? []);
    const open = [...failing.values()].filter(
      item => item.severity === severity,
    );
    return {
      severity,
      timeToFixDays,
      fixed: done.length,
      measured: measured.length,
      ...(measured.length > 0 && {
        meanDays:
          Math.round(
            (measured.reduce((sum, item) => sum + item, 0) /
              measured.length /
              DAY) *
              10,
          ) / 10,
      }),
      failing: open.length,
      overdue: open.filter(item => item.ageMs > timeToFixDays * DAY).length,
    };
  });
}
