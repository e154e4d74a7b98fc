import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '../../hooks/clock';
import { securityScorecardsTranslationRef } from '../../translation';

const DAY_MS = 86_400_000;

/** Since which day something is so, and for how many days; the exact time shows on hover. */
export function SinceDate(props: { at: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const now = useNow();
  const time = new Date(props.at);
  const days = Math.max(0, Math.floor((now - time.getTime()) / DAY_MS));
  return (
    <time dateTime={props.at} title={time.toLocaleString()}>
      {t('since', {
        date: time.toLocaleDateString(undefined, { dateStyle: 'medium' }),
        count: days,
      })}
    </time>
  );
}
