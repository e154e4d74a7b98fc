import { useState } from 'react';
import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type {
  AttestationLevel,
  AttestationRequirement,
  PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { useNow } from '../../hooks/clock';
import { useCall } from '../../hooks/useCall';
import { formatDay, lastDay, toUtcDay } from '../../lib/ledgerDates';
import { safeUrl } from '../../lib/safeUrl';
import { securityScorecardsTranslationRef } from '../../translation';
import { DateField } from '../Governance/DateField';
import { LedgerDialog } from '../Governance/LedgerDialog';
import { AttestedEntities } from './AttestedEntities';
import classes from './Attestations.module.css';

/** Asks whether a practice is done, how one can tell, until when that is valid, and for which services. */
export function AttestDialog(props: {
  entityRef: string;
  owner: string | undefined;
  practice: PracticeResult;
  requirement: AttestationRequirement;
  may: { entities: boolean; organization: boolean };
  onAttested: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { practice, requirement, may } = props;
  const now = useNow();
  const today = toUtcDay(now);
  const latest = lastDay(now, requirement.periodDays);
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes');
  const [proofUrl, setProofUrl] = useState('');
  const [statement, setStatement] = useState('');
  const [expires, setExpires] = useState(latest);
  const [level, setLevel] = useState<AttestationLevel>(
    may.entities ? 'entity' : 'organization',
  );
  const [entityRefs, setEntityRefs] = useState<string[]>([props.entityRef]);
  const call = useCall();
  const proof = proofUrl.trim();
  const text = statement.trim();

  const submit = async () => {
    analytics.captureEvent('attest', practice.id, { value: entityRefs.length });
    const answered = await call.run(api =>
      api.attest({
        practiceId: practice.id,
        level,
        ...(level === 'entity' && { entityRefs }),
        answer,
        ...(proof !== '' && { proofUrl: proof }),
        ...(text !== '' && { statement: text }),
        expiresAt: expires,
      }),
    );
    if (answered) {
      const done =
        level === 'organization'
          ? t('attest.doneOrganization')
          : t('attest.done', { count: answered.items.length });
      props.onAttested(`${done} ${t('attest.settling')}`);
    }
  };
  const expiryError = () => {
    if (expires === '') {
      return t('waiver.form.expiresMissing');
    }
    if (expires < today) {
      return t('waiver.form.expiresEarly', { date: formatDay(today) });
    }
    return expires > latest
      ? t('waiver.form.expiresLate', { date: formatDay(latest) })
      : undefined;
  };

  return (
    <LedgerDialog
      title={t('attest.form.title')}
      submitLabel={t('attest.form.submit')}
      width="40rem"
      isPending={call.isPending}
      error={call.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <p className={classes.text}>{practice.title}</p>
      <RadioGroup
        label={requirement.question}
        description={answer === 'no' ? t('attest.form.noHint') : undefined}
        value={answer}
        onChange={value => setAnswer(value === 'no' ? 'no' : 'yes')}
      >
        <Radio value="yes">{t('attest.form.yes')}</Radio>
        <Radio value="no">{t('attest.form.no')}</Radio>
      </RadioGroup>
      <TextField
        label={t('attest.form.proof')}
        type="url"
        value={proofUrl}
        maxLength={1000}
        validate={value => {
          if (value.trim() === '') {
            return text === '' ? t('attest.form.proofMissing') : null;
          }
          return safeUrl(value) === undefined
            ? t('attest.form.proofWrong')
            : null;
        }}
        onChange={setProofUrl}
      />
      <TextAreaField
        label={t('attest.form.statement')}
        description={t('attest.form.statementHint')}
        value={statement}
        maxLength={4000}
        onChange={setStatement}
      />
      <DateField
        label={t('attest.form.expires')}
        description={t('attest.form.expiresHint', {
          count: requirement.periodDays,
          date: formatDay(latest),
        })}
        value={expires}
        min={today}
        max={latest}
        error={expiryError()}
        onChange={setExpires}
      />
      <AttestedEntities
        entityRef={props.entityRef}
        owner={props.owner}
        may={may}
        level={level}
        onLevelChange={setLevel}
        chosen={entityRefs}
        onChosenChange={setEntityRefs}
      />
    </LedgerDialog>
  );
}
