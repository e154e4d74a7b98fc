import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignalFigures } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { ShowButton } from '../Section/ShowButton';
import { SignalCounts } from './SignalCounts';
import classes from './Signals.module.css';

const SignalsDetail = lazy(() =>
  import('./SignalsDetail').then(module => ({
    default: module.SignalsDetail,
  })),
);

/** What threat and vulnerability services found, counted by severity; the list is loaded only when a reader wants it. */
export function SignalsSection(props: {
  entityRef: string;
  /** Absent as long as no source of signals has looked. */
  figures: SignalFigures | undefined;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, figures } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t('signals.title')}
      description={t('signals.description')}
      actions={<ShowButton isOpen={isOpen} onOpenChange={setOpen} />}
    >
      {!figures && !isOpen && (
        <p className={classes.note}>{t('signals.notCollected')}</p>
      )}
      {figures && figures.total > 0 && <SignalCounts counts={figures.counts} />}
      {isOpen && (
        <Suspense fallback={<Skeleton width="100%" height={160} />}>
          <SignalsDetail key={entityRef} entityRef={entityRef} />
        </Suspense>
      )}
    </Section>
  );
}
