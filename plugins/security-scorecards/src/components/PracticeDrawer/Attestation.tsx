import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttestationState } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { DetailSection } from './DetailSection';
import classes from './Attestation.module.css';

/** Who vouched for a practice that no check can prove, and until when. */
export function Attestation(props: { attestation: AttestationState }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { attestedAt, attestedBy, expiresAt, inheritedFrom, proofUrl, status } =
    props.attestation;
  return (
    <DetailSection title={t('attestation.title')}>
      <p className={classes.text}>
        <strong>{t(`attestation.${status}`)}</strong>{' '}
        {attestedBy && t('attestation.by', { person: attestedBy })}{' '}
        {attestedAt && <RelativeTime at={attestedAt} />}
        {expiresAt && (
          <>
            , {t('attestation.expires')} <RelativeTime at={expiresAt} />
          </>
        )}{' '}
        {inheritedFrom && t('attestation.inherited', { entity: inheritedFrom })}
      </p>
      {proofUrl && (
        <ExternalLink href={proofUrl}>{t('attestation.proof')}</ExternalLink>
      )}
    </DetailSection>
  );
}
