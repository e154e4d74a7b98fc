import type {
  EvidenceList,
  Status,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** Rows of a page. */
export const EVIDENCE_PAGE_SIZE = 10;

/** Which evidence to show. */
export interface EvidenceQuery {
  entityRef: string;
  practice: string;
  control?: string;
  status?: Status;
  cursor?: string;
}

/** One page of the evidence behind a practice, worst first. */
export function useEvidencePage(
  query: EvidenceQuery,
): ApiResource<EvidenceList> {
  const { entityRef, practice, control, status, cursor } = query;
  const key = JSON.stringify([
    'evidence',
    entityRef,
    practice,
    control,
    status,
    cursor,
  ]);
  return useApiResource(key, (api, signal) =>
    api.listEvidence(entityRef, {
      practice,
      control,
      status: status && [status],
      limit: EVIDENCE_PAGE_SIZE,
      cursor,
      signal,
    }),
  );
}
