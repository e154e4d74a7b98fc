import {
  type Severity,
  SEVERITIES,
} from 'backstage-plugin-security-scorecards-common';
import type { OpenPatch } from 'backstage-plugin-security-scorecards-node';
import { patchSchema } from './schema';

// Severities as Microsoft and the Linux distributions word them.
const SEVERITY_WORDS: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  important: 'high',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
};

const STATES: Readonly<Record<string, OpenPatch['state']>> = {
  Missing: 'missing',
  Failed: 'failed',
  InstalledPendingReboot: 'pending-reboot',
  InstalledRejected: 'rejected',
};

const CVE = /^CVE-\d{4}-\d{4,}$/;
const MAX_CVES = 100;

/**
 * The patches of a node that make it non-compliant, worst first, each once.
 *
 * @param limit - how many are kept
 * @internal
 */
export function convertPatches(
  raw: readonly unknown[],
  limit: number,
): { patches: OpenPatch[]; total: number } {
  const patches = new Map<string, OpenPatch>();
  for (const item of raw) {
    const { data } = patchSchema.safeParse(item);
    const state = data && STATES[data.State];
    if (data && state) {
      patches.set(data.KBId, {
        id: data.KBId.slice(0, 512),
        state,
        severity: SEVERITY_WORDS[data.Severity?.toLowerCase() ?? ''],
        title: data.Title?.slice(0, 512),
        classification: data.Classification?.slice(0, 128),
        cveIds: cvesOf(data.CVEIds),
      });
    }
  }
  const sorted = [...patches.values()].sort(
    (left, right) => rank(left) - rank(right) || (left.id < right.id ? -1 : 1),
  );
  return { patches: sorted.slice(0, limit), total: sorted.length };
}

function rank({ severity }: OpenPatch): number {
  return severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
}

// A list in a text, divided by commas.
function cvesOf(text: string | undefined): string[] {
  const ids = (text ?? '').split(/[\s,]+/).map(id => id.toUpperCase());
  return [...new Set(ids.filter(id => CVE.test(id)))].slice(0, MAX_CVES);
}
