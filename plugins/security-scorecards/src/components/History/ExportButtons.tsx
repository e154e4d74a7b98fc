import { useState } from 'react';
import { Button } from '@backstage/ui';
import {
  useAnalytics,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import type { ExportFormat } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../../api';
import { errorStatus } from '../../lib/errorStatus';
import { formatDay } from '../../lib/formatDay';
import { saveFile } from '../../lib/saveFile';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './ExportButtons.module.css';

const FORMATS: readonly ExportFormat[] = ['json', 'csv'];

/** Saves the scorecard and all evidence behind it as they were on a day (`YYYY-MM-DD`). Every export is audited. */
export function ExportButtons(props: { entityRef: string; at: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const api = useApi(securityScorecardsApiRef);
  const analytics = useAnalytics();
  const { entityRef, at } = props;
  const [pending, setPending] = useState<ExportFormat>();
  const [outcome, setOutcome] = useState('');

  const save = async (format: ExportFormat) => {
    setPending(format);
    setOutcome('');
    analytics.captureEvent('export-evidence', format);
    try {
      const file = await api.downloadEvidence({ entityRef, at, format });
      saveFile(file);
      setOutcome(t('export.done', { name: file.name }));
    } catch (error) {
      setOutcome(
        error instanceof Error && errorStatus(error) === 403
          ? t('export.forbidden')
          : t('export.failed', {
              message: error instanceof Error ? error.message : String(error),
            }),
      );
    } finally {
      setPending(undefined);
    }
  };

  return (
    <div className={classes.root}>
      <span>{t('export.label', { date: formatDay(at) })}</span>
      {FORMATS.map(format => (
        <Button
          key={format}
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={pending === format}
          isDisabled={pending !== undefined && pending !== format}
          onPress={() => save(format)}
        >
          {t('export.action', { format: format.toUpperCase() })}
        </Button>
      ))}
      <span role="status" className={classes.outcome}>
        {outcome}
      </span>
    </div>
  );
}
