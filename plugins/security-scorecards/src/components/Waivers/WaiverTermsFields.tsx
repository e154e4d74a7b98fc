import { Select, TextAreaField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Severity } from 'backstage-plugin-security-scorecards-common';
import { useNow } from '../../hooks/clock';
import { formatDay, toUtcDay } from '../../lib/ledgerDates';
import { safeUrl } from '../../lib/safeUrl';
import { securityScorecardsTranslationRef } from '../../translation';
import { DateField } from '../Governance/DateField';
import { CATEGORIES, type WaiverForm } from './WaiverForm';
import classes from './WaiverDialog.module.css';

/** The backend refuses a shorter reason. */
const MIN_REASON = 3;

/** Why, by which ticket, and until when. */
export function WaiverTermsFields(props: {
  form: WaiverForm;
  /** The chosen day, or the one that is proposed. */
  expires: string;
  /** The last day that is allowed, once it is known. */
  latest: string | undefined;
  severity: Severity | undefined;
  onChange: (changes: Partial<WaiverForm>) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { form, expires, latest, severity, onChange } = props;
  const today = toUtcDay(useNow());
  const expiryError = () => {
    if (expires === '') {
      return t('waiver.form.expiresMissing');
    }
    if (expires < today) {
      return t('waiver.form.expiresEarly', { date: formatDay(today) });
    }
    return latest !== undefined && expires > latest
      ? t('waiver.form.expiresLate', { date: formatDay(latest) })
      : undefined;
  };
  return (
    <>
      <div className={classes.columns}>
        <Select
          label={t('waiver.form.category')}
          options={CATEGORIES.map(id => ({
            id,
            label: t(`waiver.category.${id}`),
          }))}
          value={form.category}
          onChange={key =>
            onChange({
              category: CATEGORIES.find(id => id === key) ?? CATEGORIES[0],
            })
          }
        />
        <DateField
          label={t('waiver.form.expires')}
          description={
            latest &&
            severity &&
            t('waiver.form.expiresHint', {
              date: formatDay(latest),
              severity: t(`severity.${severity}`),
            })
          }
          value={expires}
          min={today}
          max={latest}
          error={expiryError()}
          onChange={day => onChange({ expires: day })}
        />
      </div>
      <TextAreaField
        label={t('waiver.form.reason')}
        description={t('waiver.form.reasonHint')}
        value={form.reason}
        maxLength={2000}
        isRequired
        validate={value =>
          value.trim().length < MIN_REASON
            ? t('waiver.form.reasonMissing')
            : null
        }
        onChange={reason => onChange({ reason })}
      />
      <TextField
        label={t('waiver.form.ticket')}
        type="url"
        value={form.ticketUrl}
        maxLength={1000}
        validate={value =>
          value.trim() !== '' && safeUrl(value) === undefined
            ? t('waiver.form.ticketWrong')
            : null
        }
        onChange={ticketUrl => onChange({ ticketUrl })}
      />
    </>
  );
}
