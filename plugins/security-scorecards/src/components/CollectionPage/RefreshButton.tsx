import { useState } from 'react';
import { Button } from '@backstage/ui';
import {
  toastApiRef,
  useAnalytics,
  useApi,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiRefreshLine } from '@remixicon/react';
import { collectionRefreshPermission } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../../api';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './RefreshButton.module.css';

/** Asks for a run of everything; only for those who may. Says how it went in place, and as a toast where there are toasts. */
export function RefreshButton(props: { onRefreshed: () => void }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const api = useApi(securityScorecardsApiRef);
  const toastApi = useApiHolder().get(toastApiRef);
  const analytics = useAnalytics();
  const { allowed } = usePermission({
    permission: collectionRefreshPermission,
  });
  const [isPending, setPending] = useState(false);
  const [outcome, setOutcome] = useState('');
  if (!allowed) {
    return null;
  }

  const refresh = async () => {
    setPending(true);
    analytics.captureEvent('refresh-collection', 'all');
    try {
      const { requested } = await api.refreshCollection();
      const title = t('refresh.requested', { count: requested.length });
      setOutcome(title);
      toastApi?.post({ title, status: 'success', timeout: 5_000 });
      props.onRefreshed();
    } catch (error) {
      setOutcome(
        t('refresh.failed', {
          message: error instanceof Error ? error.message : String(error),
        }),
      );
    } finally {
      setPending(false);
    }
  };

  return (
    <span className={classes.root}>
      <span role="status" className={classes.outcome}>
        {outcome}
      </span>
      <Button
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={isPending}
        onPress={refresh}
      >
        {t('refresh.action')}
      </Button>
    </span>
  );
}
