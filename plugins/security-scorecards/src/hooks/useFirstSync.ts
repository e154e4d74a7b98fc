import { useEffect, useRef, useState } from 'react';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  collectionReadPermission,
  type CollectionState,
  type FirstSync,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource } from './useApiResource';

/** While the first collection runs it is looked at this often. */
const POLL_MS = 10_000;

/**
 * How far the first collection has come; undefined when none runs or the reader may not know. Asks again only while one
 * runs. Calls `onProgress` when something has been read since the last look, and when all is read.
 */
export function useFirstSync(onProgress?: () => void): FirstSync | undefined {
  const { allowed } = usePermission({ permission: collectionReadPermission });
  const [isRunning, setRunning] = useState(false);
  // The same key as that of the collection page, so that both share one answer.
  const { data } = useApiResource<CollectionState>(
    allowed ? 'collection' : undefined,
    (api, signal) => api.getCollection({ signal }),
    { pollMs: isRunning ? POLL_MS : undefined },
  );
  const firstSync = data?.firstSync;
  useEffect(() => setRunning(firstSync !== undefined), [firstSync]);

  const latest = useRef(onProgress);
  latest.current = onProgress;
  const before = useRef<number>();
  const done = firstSync?.done;
  useEffect(() => {
    if (before.current !== undefined && before.current !== done) {
      latest.current?.();
    }
    before.current = done;
  }, [done]);
  return firstSync;
}
