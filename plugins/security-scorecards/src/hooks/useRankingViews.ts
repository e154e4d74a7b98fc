import { useCallback, useEffect, useMemo, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  MOST_VIEWS,
  parseViews,
  VIEW_PARAMETERS,
  viewQuery,
  type RankingView,
} from '../lib/rankingViews';
import { useQueryParameters } from './useQueryParameters';

const BUCKET = 'security-scorecards';
const KEY = 'ranking-views';

/** The views that the reader saved, in the portal's settings of that reader, and the one that the address shows. */
export interface RankingViews {
  readonly saved: readonly RankingView[];
  /** Query of what shows now. */
  readonly current: string;
  open(query: string): void;
  save(name: string): void;
  remove(name: string): void;
}

/** Reads, opens and changes the reader's views. A view is written out in the address, so that others can open it. */
export function useRankingViews(): RankingViews {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket(BUCKET), [storageApi]);
  const [saved, setSaved] = useState(() =>
    parseViews(bucket.snapshot(KEY).value),
  );
  const [parameters, change] = useQueryParameters();
  const current = viewQuery(parameters);

  useEffect(() => {
    setSaved(parseViews(bucket.snapshot(KEY).value));
    const subscription = bucket
      .observe$(KEY)
      .subscribe(({ value }) => setSaved(parseViews(value)));
    return () => subscription.unsubscribe();
  }, [bucket]);

  const open = useCallback(
    (query: string) => {
      const wanted = new URLSearchParams(query);
      change(
        Object.fromEntries(
          VIEW_PARAMETERS.map(name => [name, wanted.getAll(name)]),
        ),
        { push: true },
      );
    },
    [change],
  );
  const store = useCallback(
    (views: readonly RankingView[]) => {
      setSaved(views);
      bucket.set(
        KEY,
        views.map(view => ({ ...view })),
      );
    },
    [bucket],
  );
  const save = useCallback(
    (name: string) =>
      store([
        ...saved.filter(view => view.name !== name).slice(1 - MOST_VIEWS),
        { name, query: current },
      ]),
    [store, saved, current],
  );
  const remove = useCallback(
    (name: string) => store(saved.filter(view => view.name !== name)),
    [store, saved],
  );
  return { saved, current, open, save, remove };
}
