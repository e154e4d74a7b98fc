import type { Estate } from '../estate/Estate';
import { findingsOf } from '../estate/findingsOf';

/**
 * How many findings there are, by status and by other marks.
 *
 * @public
 */
export interface EstateSummary {
  /** Simulated time, ISO 8601. */
  at: string;
  accounts: number;
  services: number;
  resources: number;
  findings: number;
  /** `PASSED`, `FAILED`, `WARNING`, `NOT_AVAILABLE`, active control findings. */
  status: Record<string, number>;
  /** Active failures by the control's severity. */
  failedSeverity: Record<string, number>;
  workflow: Record<string, number>;
  recordState: Record<string, number>;
  /** Account id → status → count, active control findings. */
  accountStatus: Record<string, Record<string, number>>;
  /** Control id → status → count, active control findings. */
  controlStatus: Record<string, Record<string, number>>;
  /** Findings of other products. */
  threats: number;
}

function add(counts: Record<string, number>, key: string, amount = 1): void {
  counts[key] = (counts[key] ?? 0) + amount;
}

/**
 * Counts the truth of the estate at a time, or of one account. Accounts
 * without Security Hub have resources but no findings.
 *
 * @internal
 */
export function summarize(
  estate: Estate,
  now: number,
  accountId?: string,
): EstateSummary {
  const summary: EstateSummary = {
    at: new Date(now).toISOString(),
    accounts: estate.plan.accounts.length,
    services: estate.plan.services.length,
    resources: 0,
    findings: 0,
    status: {},
    failedSeverity: {},
    workflow: {},
    recordState: {},
    accountStatus: {},
    controlStatus: {},
    threats: 0,
  };
  for (const cell of estate.cells) {
    if (accountId !== undefined && cell.account.id !== accountId) {
      continue;
    }
    summary.resources += estate.resources(cell, now).length;
    if (!cell.account.securityHub) {
      continue;
    }
    for (const { finding } of findingsOf(cell, now)) {
      const { state, subject } = finding;
      summary.findings += 1;
      add(summary.recordState, state.recordState);
      if (subject.kind === 'threat') {
        summary.threats += 1;
        continue;
      }
      add(summary.workflow, state.workflow);
      if (state.recordState !== 'ACTIVE') {
        continue;
      }
      add(summary.status, state.status);
      if (state.status === 'FAILED') {
        add(summary.failedSeverity, subject.check.control.severity);
      }
      add((summary.accountStatus[cell.account.id] ??= {}), state.status);
      add(
        (summary.controlStatus[subject.check.control.id] ??= {}),
        state.status,
      );
    }
  }
  return summary;
}
