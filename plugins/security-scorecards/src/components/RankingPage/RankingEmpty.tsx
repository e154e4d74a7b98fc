import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './RankingEmpty.module.css';

/** Why the ranking is empty: because of the filter, or because nothing has a scorecard yet. */
export function RankingEmpty(props: {
  isFiltered: boolean;
  onReset: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <div className={classes.root}>
      <strong>
        {props.isFiltered ? t('ranking.noMatch') : t('ranking.empty')}
      </strong>
      {props.isFiltered ? (
        <Button size="small" variant="secondary" onPress={props.onReset}>
          {t('checklist.reset')}
        </Button>
      ) : (
        <span>{t('ranking.emptyMend')}</span>
      )}
    </div>
  );
}
