import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  EvidenceCollector,
  EvidenceFeed,
  TargetProvider,
} from './collectors';

/** Where modules register what they collect and from where. @public */
export interface CollectionExtensionPoint {
  /** Throws `ConflictError` when the source has a collector already. */
  addCollector(collector: EvidenceCollector): void;
  /** Throws `ConflictError` when the id is taken. */
  addTargetProvider(provider: TargetProvider): void;
  /** Throws `ConflictError` when the id is taken. */
  addEvidenceFeed(feed: EvidenceFeed): void;
}

/** Extension point of the collection stage. @public */
export const collectionExtensionPoint =
  createExtensionPoint<CollectionExtensionPoint>({
    id: 'security-scorecards.collection',
  });
