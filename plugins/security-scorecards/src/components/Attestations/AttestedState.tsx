import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttestationState } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { Person } from '../Governance/Person';
import { UntilDate } from '../Governance/UntilDate';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import classes from './Attestations.module.css';

/** Whether a practice counts as attested in the scorecard: by whom, until when, and from where it is inherited. */
export function AttestedState(props: { state: AttestationState }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { attestedAt, attestedBy, expiresAt, inheritedFrom, proofUrl, status } =
    props.state;
  return (
    <div>
      <p className={classes.text}>
        <strong>{t(`attestation.${status}`)}</strong>{' '}
        {attestedBy && (
          <>
            {t('attest.by')} <Person name={attestedBy} />{' '}
          </>
        )}
        {attestedAt && <RelativeTime at={attestedAt} />}
        {expiresAt && (
          <>
            , {t(status === 'valid' ? 'attest.validUntil' : 'attest.expiredAt')}{' '}
            <UntilDate at={expiresAt} />
          </>
        )}{' '}
        {inheritedFrom && t('attestation.inherited', { entity: inheritedFrom })}
      </p>
      {proofUrl && (
        <ExternalLink href={proofUrl}>{t('attestation.proof')}</ExternalLink>
      )}
    </div>
  );
}
