import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { RelativeTime } from '../RelativeTime/RelativeTime';

/** From when the evidence is. */
export function Freshness(props: { oldest?: string; newest?: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { oldest, newest } = props;
  if (!oldest) {
    return <>{t('freshness.none')}</>;
  }
  return (
    <>
      {t('freshness.from')} <RelativeTime at={oldest} />
      {newest && newest !== oldest && (
        <>
          {' '}
          {t('freshness.to')} <RelativeTime at={newest} />
        </>
      )}
      .
    </>
  );
}
