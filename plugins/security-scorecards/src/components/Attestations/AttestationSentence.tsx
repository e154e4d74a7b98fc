import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Attestation } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { Person } from '../Governance/Person';
import { UntilDate } from '../Governance/UntilDate';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import classes from './Attestations.module.css';

/** By whom and when something was attested, until when it is valid, or since when and why not any more. */
export function AttestationSentence(props: { attestation: Attestation }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { attestation } = props;
  const { attestedAt, attestedBy, endedAt, expiresAt, origin, status } =
    attestation;
  return (
    <p className={classes.text}>
      {origin !== 'api' && (
        <>{t('attest.declared', { place: attestation.place ?? origin })}; </>
      )}
      {t('attest.by')} <Person name={attestedBy} />{' '}
      <RelativeTime at={attestedAt} />
      {status === 'current' && (
        <>
          ; {t('attest.validUntil')} <UntilDate at={expiresAt} />
        </>
      )}
      {status === 'expired' && (
        <>
          ; {t('attest.expiredAt')} <UntilDate at={expiresAt} />
        </>
      )}
      {status !== 'current' && status !== 'expired' && endedAt && (
        <>
          ; {t(`attest.statusOf.${status}`).toLocaleLowerCase()}{' '}
          <RelativeTime at={endedAt} />
          {status === 'ended' && <>, {t('attest.contradicted')}</>}
        </>
      )}
    </p>
  );
}
