import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceState } from 'backstage-plugin-security-scorecards-common';
import { isBlind } from '../../lib/isBlind';
import { securityScorecardsTranslationRef } from '../../translation';
import { SourceStatusLabel } from '../SourceStatusLabel/SourceStatusLabel';
import classes from './SourceCell.module.css';

/** One source in one account: complete in all regions, or the regions that are not. */
export function SourceCell(props: { states: readonly SourceState[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const blind = props.states.filter(state => isBlind(state.status));
  if (props.states.length === 0) {
    return <span className={classes.none}>{t('coverage.notCollected')}</span>;
  }
  if (blind.length === 0) {
    return (
      <span className={classes.root}>
        <SourceStatusLabel status="succeeded" />
        <span className={classes.regions}>
          {t('coverage.regions', { count: props.states.length })}
        </span>
      </span>
    );
  }
  const statuses = [...new Set(blind.map(({ status }) => status))];
  return (
    <span className={classes.root}>
      {statuses.map(status => (
        <span key={status} className={classes.root}>
          <SourceStatusLabel status={status} />{' '}
          <span className={classes.regions}>
            {blind
              .filter(state => state.status === status)
              .map(({ region }) => region)
              .join(', ')}
          </span>
        </span>
      ))}
    </span>
  );
}
