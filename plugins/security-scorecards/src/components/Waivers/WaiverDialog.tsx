import { useState } from 'react';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type {
  ControlResult,
  PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { useCall } from '../../hooks/useCall';
import { useSettled } from '../../hooks/useSettled';
import { useWaiverPreview } from '../../hooks/useWaiverPreview';
import { toUtcDay } from '../../lib/ledgerDates';
import { securityScorecardsTranslationRef } from '../../translation';
import { LedgerDialog } from '../Governance/LedgerDialog';
import { CATEGORIES, scopeOf, type WaiverForm } from './WaiverForm';
import { WaiverPreviewPanel } from './WaiverPreviewPanel';
import { WaiverScopeFields } from './WaiverScopeFields';
import { WaiverTermsFields } from './WaiverTermsFields';
import classes from './WaiverDialog.module.css';

const SETTLE_MS = 400;

/** Asks what to waive, where, why and until when; shows what that would cover before it is sent. */
export function WaiverDialog(props: {
  entityRef: string;
  practice: PracticeResult;
  /** Controls that fail by themselves here. */
  failing: readonly ControlResult[];
  /** The control that the reader came from. */
  controlId?: string;
  onRequested: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { entityRef, practice, failing } = props;
  const [form, setForm] = useState<WaiverForm>({
    controlId: props.controlId ?? failing[0]?.id,
    extent: 'all',
    resourceIds: [],
    tags: '',
    endsOnChange: false,
    category: CATEGORIES[0],
    reason: '',
    ticketUrl: '',
  });
  const change = (changes: Partial<WaiverForm>) =>
    setForm(before => ({ ...before, ...changes }));
  const of = { entityRef, practiceId: practice.id };
  const scope = scopeOf(form, of);
  const whole = useWaiverPreview(scopeOf({ ...form, extent: 'all' }, of));
  const settled: typeof scope | null = JSON.parse(
    useSettled(JSON.stringify(scope ?? null), SETTLE_MS),
  );
  const preview = useWaiverPreview(settled ?? undefined);
  const call = useCall();
  const latest = whole.data && toUtcDay(whole.data.latestExpiresAt);
  const expires = form.expires ?? latest ?? '';

  const submit = async () => {
    if (!scope) {
      return;
    }
    analytics.captureEvent('request-waiver', practice.id);
    const ticketUrl = form.ticketUrl.trim();
    const answer = await call.run(api =>
      api.requestWaiver({
        ...scope,
        category: form.category,
        reason: form.reason.trim(),
        expiresAt: expires,
        ...(ticketUrl !== '' && { ticketUrl }),
        ...(form.extent === 'chosen' && { endsOnChange: form.endsOnChange }),
      }),
    );
    if (answer) {
      props.onRequested();
    }
  };

  return (
    <LedgerDialog
      title={t('waiver.form.title')}
      submitLabel={t('waiver.form.submit')}
      width="46rem"
      isPending={call.isPending}
      error={call.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <p className={classes.intro}>{t('waiver.form.intro')}</p>
      <WaiverScopeFields
        form={form}
        failing={failing}
        whole={whole.data}
        onChange={change}
      />
      <WaiverPreviewPanel
        preview={scope && settled ? preview.data : undefined}
        error={scope ? preview.error : undefined}
        isPending={
          scope !== undefined &&
          (preview.isPending ||
            JSON.stringify(settled) !== JSON.stringify(scope))
        }
      />
      <WaiverTermsFields
        form={form}
        expires={expires}
        latest={latest}
        severity={whole.data?.severity}
        onChange={change}
      />
    </LedgerDialog>
  );
}
