import { usePermission } from '@backstage/plugin-permission-react';
import {
  waiverApprovePermission,
  waiverRequestPermission,
  waiverRevokePermission,
  type Waiver,
  type WaiverDecision,
} from 'backstage-plugin-security-scorecards-common';
import { useOwnRef } from './useOwnRef';

/** What the reader may make of a waiver. */
export interface WaiverDecisions {
  readonly decisions: readonly WaiverDecision[];
  /** What the waiver waits for, but from another person. */
  readonly refused: readonly WaiverDecision[];
  /** Why it is refused. */
  readonly refusal?: 'own' | 'again' | 'mayNot';
}

const NOTHING: WaiverDecisions = { decisions: [], refused: [] };

/** What the reader may make of a waiver; nothing until permissions and identity are known. */
export function useWaiverDecisions(waiver: Waiver): WaiverDecisions {
  const { approvals, entityRef, origin, requestedBy, status } = waiver;
  const resourceRef = entityRef;
  const me = useOwnRef();
  const approve = usePermission({
    permission: waiverApprovePermission,
    resourceRef,
  });
  const revoke = usePermission({
    permission: waiverRevokePermission,
    resourceRef,
  });
  const request = usePermission({
    permission: waiverRequestPermission,
    resourceRef,
  });
  const isOpen = status === 'requested' || status === 'active';
  if (
    !isOpen ||
    origin !== 'api' ||
    me === undefined ||
    approve.loading ||
    revoke.loading ||
    request.loading
  ) {
    return NOTHING;
  }
  const isOwn = requestedBy === me;
  const withdraw: WaiverDecision[] =
    isOwn && request.allowed ? ['withdraw'] : [];
  if (status === 'active') {
    return {
      decisions: [...(revoke.allowed ? ['revoke' as const] : []), ...withdraw],
      refused: [],
    };
  }
  if (isOwn) {
    return {
      decisions: withdraw,
      refused: ['approve', 'deny'],
      refusal: 'own',
    };
  }
  if (!approve.allowed) {
    return {
      decisions: [],
      refused: ['approve', 'deny'],
      refusal: 'mayNot',
    };
  }
  return approvals.some(({ by }) => by === me)
    ? { decisions: ['deny'], refused: ['approve'], refusal: 'again' }
    : { decisions: ['approve', 'deny'], refused: [] };
}
