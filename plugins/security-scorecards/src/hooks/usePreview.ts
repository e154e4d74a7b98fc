import { useCallback, useEffect, useRef, useState } from 'react';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import type { AttributionPreview } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../api';

/** The last preview with the annotations that it is of. */
export interface PreviewedAnnotations {
  readonly annotations: Record<string, string>;
  readonly result: AttributionPreview;
}

interface State {
  preview?: PreviewedAnnotations;
  error?: Error;
  isPending: boolean;
}

/** Asks what annotations would do, when told to. A new question aborts the one before; so does leaving. */
export function usePreview(
  entityRef: string,
): State & { run: (annotations: Record<string, string>) => Promise<void> } {
  const api = useApi(securityScorecardsApiRef);
  const analytics = useAnalytics();
  const [state, setState] = useState<State>({ isPending: false });
  const controller = useRef<AbortController>();
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(
    async (annotations: Record<string, string>) => {
      controller.current?.abort();
      const current = new AbortController();
      controller.current = current;
      const { signal } = current;
      setState(({ preview }) => ({ preview, isPending: true }));
      analytics.captureEvent('preview-attribution', entityRef);
      try {
        const result = await api.previewAttribution(
          { entityRef, annotations },
          { signal },
        );
        if (!signal.aborted) {
          setState({ preview: { annotations, result }, isPending: false });
        }
      } catch (cause) {
        if (!signal.aborted) {
          const error =
            cause instanceof Error ? cause : new Error(String(cause));
          setState({ error, isPending: false });
        }
      }
    },
    [api, analytics, entityRef],
  );
  return { ...state, run };
}
