import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiHourglass2Line } from '@remixicon/react';
import { useFirstSync } from '../../hooks/useFirstSync';
import { securityScorecardsTranslationRef } from '../../translation';
import { Panel } from '../Panel/Panel';
import { FirstSyncProgress } from './FirstSyncProgress';
import classes from './Progress.module.css';

/** Says above figures that they are not complete yet, and goes away when the first collection is done. */
export function FirstSyncBanner(props: {
  /** Called when more has been read, so that what stands below can follow. */
  onProgress?: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const firstSync = useFirstSync(props.onProgress);
  if (!firstSync) {
    return null;
  }
  return (
    <Panel>
      <section className={classes.banner} aria-label={t('firstSync.title')}>
        <RiHourglass2Line size={20} aria-hidden className={classes.icon} />
        <div className={classes.text}>
          <strong>{t('firstSync.title')}</strong>
          <p className={classes.description}>{t('firstSync.description')}</p>
          <FirstSyncProgress firstSync={firstSync} />
        </div>
      </section>
    </Panel>
  );
}
