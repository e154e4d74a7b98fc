import type {
  WaiverCategory,
  WaiverPreviewRequest,
} from 'backstage-plugin-security-scorecards-common';

/** Sorts of reason, the ones that a fix ends first. */
export const CATEGORIES: readonly WaiverCategory[] = [
  'planned-fix',
  'compensating-control',
  'accepted-risk',
  'false-positive',
  'not-applicable-here',
];

/** Of which resources. */
export type WaiverExtent = 'all' | 'chosen' | 'tags';

/** What a reader wrote into the dialog. */
export interface WaiverForm {
  /** Undefined for the whole practice. */
  controlId?: string;
  extent: WaiverExtent;
  resourceIds: readonly string[];
  tags: string;
  endsOnChange: boolean;
  category: WaiverCategory;
  reason: string;
  ticketUrl: string;
  /** A day in UTC; the last one that is allowed unless chosen. */
  expires?: string;
}

/** What the form names, or undefined as long as it names no resource. */
export function scopeOf(
  form: Pick<WaiverForm, 'controlId' | 'extent' | 'resourceIds' | 'tags'>,
  of: { entityRef: string; practiceId: string },
): WaiverPreviewRequest | undefined {
  const { controlId, extent, resourceIds } = form;
  const tags = form.tags.trim();
  if (
    (extent === 'chosen' && resourceIds.length === 0) ||
    (extent === 'tags' && tags === '')
  ) {
    return undefined;
  }
  return {
    entityRef: of.entityRef,
    ...(controlId === undefined
      ? { practiceId: of.practiceId }
      : { controlId }),
    ...(extent === 'chosen' && { resourceIds: [...resourceIds] }),
    ...(extent === 'tags' && { tags }),
  };
}
