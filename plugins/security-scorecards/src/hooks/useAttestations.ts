import type {
  AttestationList,
  ListAttestationsRequest,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** A page of the ledger of attestations. Asked for anew each time it is opened, as others attest too. */
export function useAttestations(
  query: Omit<ListAttestationsRequest, 'signal'>,
): ApiResource<AttestationList> {
  return useApiResource(
    JSON.stringify(['attestations', query]),
    (api, signal) => api.listAttestations({ ...query, signal }),
    { maxAgeMs: 0 },
  );
}
