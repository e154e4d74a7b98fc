import type {
  Waiver,
  WaiverDetails,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** A waiver with its events, by its version; asks for nothing while it is not needed. */
export function useWaiverDetails(
  waiver: Pick<Waiver, 'id' | 'version' | 'status'>,
  isNeeded: boolean,
): ApiResource<WaiverDetails> {
  const { id, version, status } = waiver;
  return useApiResource(
    isNeeded ? JSON.stringify(['waiver', id, version, status]) : undefined,
    (api, signal) => api.getWaiver(id, { signal }),
  );
}
