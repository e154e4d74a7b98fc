import type { CollectionTargetState } from 'backstage-plugin-security-scorecards-common';
import type { CollectionPass } from 'backstage-plugin-security-scorecards-node';
import { effectiveStatus } from './effectiveStatus';
import type { TargetState } from './TargetState';

type CollectionPassState = NonNullable<CollectionTargetState['passes']>[number];

/** The passes of a target as the API shows them; undefined for a collector that names none. */
export function describePasses(options: {
  state: TargetState;
  passes: readonly CollectionPass[] | undefined;
  stalenessMs: number;
  now: Date;
}): CollectionPassState[] | undefined {
  const { state, passes, stalenessMs, now } = options;
  return passes?.map(({ id, title, kind }) => {
    const pass = state.passes.get(id);
    return {
      id,
      title,
      kind,
      status: effectiveStatus({
        status: pass?.status ?? 'never',
        lastSuccessAt: pass?.lastSuccessAt,
        stalenessMs,
        now,
      }),
      underWay: pass?.startedAt !== undefined,
      message: pass?.message,
      mend: pass?.mend,
      lastRunAt: pass?.lastRunAt,
      lastSuccessAt: pass?.lastSuccessAt,
      durationSeconds:
        pass?.durationMs === undefined ? undefined : pass.durationMs / 1_000,
    };
  });
}

/** The trouble of a pass that is not the one of the last visit, most important pass first. */
export function troubledPass(
  state: TargetState,
  passes: readonly CollectionPass[] | undefined,
): { message?: string; mend?: string } | undefined {
  for (const { id, title } of passes ?? []) {
    const pass = state.passes.get(id);
    if (id !== state.passId && pass && pass.failures > 0) {
      return {
        message: `${title}: ${pass.message ?? pass.status}`,
        mend: pass.mend,
      };
    }
  }
  return undefined;
}
