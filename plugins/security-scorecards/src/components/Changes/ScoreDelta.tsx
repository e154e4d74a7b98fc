import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiArrowRightDownLine,
  RiArrowRightLine,
  RiArrowRightUpLine,
} from '@remixicon/react';
import { useNow } from '../../hooks/clock';
import { useChanges } from '../../hooks/useChanges';
import { formatDelta } from '../../lib/formatDelta';
import { historyRange } from '../../lib/historyRange';
import { mainPart } from '../../lib/mainPart';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Changes.module.css';

/** By how much the score changed in 30 days, and the cause that moved it most. The cause is asked for after the rest is there. */
export function ScoreDelta(props: { entityRef: string; delta: number }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const now = useNow();
  const { entityRef, delta } = props;
  const text = formatDelta(delta);
  const isMoved = text !== '±0';
  const { data } = useChanges(
    entityRef,
    isMoved ? historyRange({}, now) : undefined,
  );
  const part = data && mainPart(data.parts, delta);
  if (!isMoved) {
    return (
      <p className={classes.delta}>
        <RiArrowRightLine size={16} aria-hidden />
        {t('changes.unchanged30d')}
      </p>
    );
  }
  const Icon = delta > 0 ? RiArrowRightUpLine : RiArrowRightDownLine;
  return (
    <p className={classes.delta}>
      <Icon size={16} aria-hidden />
      <strong>{t('changes.delta30d', { delta: text })}</strong>
      {part && (
        <span className={classes.reason}>
          {t('changes.mostly', {
            cause: t(`changes.because.${part.cause}`),
            delta: formatDelta(part.share),
          })}
        </span>
      )}
    </p>
  );
}
