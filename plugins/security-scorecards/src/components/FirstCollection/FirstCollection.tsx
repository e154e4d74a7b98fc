import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiHourglass2Line } from '@remixicon/react';
import { useFirstSync } from '../../hooks/useFirstSync';
import { securityScorecardsTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState/EmptyState';
import { FirstSyncProgress } from '../Progress/FirstSyncProgress';
import classes from './FirstCollection.module.css';

/** Shown while an entity has a scope but no evidence came yet; follows the first collection as long as it runs. */
export function FirstCollection(props: { onReload: () => void }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const firstSync = useFirstSync(props.onReload);
  return (
    <EmptyState
      icon={<RiHourglass2Line size={28} />}
      title={t('firstCollection.title')}
      description={t('firstCollection.description')}
    >
      {firstSync && <FirstSyncProgress firstSync={firstSync} />}
      <div className={classes.actions}>
        <Button variant="secondary" onPress={props.onReload}>
          {t('firstCollection.reload')}
        </Button>
      </div>
    </EmptyState>
  );
}
