import { useState } from 'react';
import { Container, SearchField } from '@backstage/ui';
import {
  AnalyticsContext,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useQueryParameters } from '../../hooks/useQueryParameters';
import { securityScorecardsTranslationRef } from '../../translation';
import { themeClasses } from '../theme';
import { AttestationLedger } from './AttestationLedger';
import { WaiverLedger } from './WaiverLedger';
import classes from './GovernancePage.module.css';

/** The ledgers of all entities: what waits for approval, what is waived and until when, and what is attested. */
export function GovernancePage() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [parameters, change] = useQueryParameters();
  const text = parameters.get('q') ?? '';
  // Counts the decisions, upon which the other list of waivers is asked for anew.
  const [decisions, setDecisions] = useState(0);
  const countDecision = () => setDecisions(count => count + 1);
  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'GovernancePage',
      }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        <div role="search" aria-label={t('governance.filterLabel')}>
          <SearchField
            aria-label={t('governance.search')}
            placeholder={t('governance.search')}
            className={classes.search}
            value={text}
            onChange={q => change({ q: q === '' ? undefined : q })}
          />
        </div>
        <WaiverLedger
          kind="inbox"
          text={text}
          decisions={decisions}
          onDecided={countDecision}
        />
        <WaiverLedger
          kind="ledger"
          text={text}
          decisions={decisions}
          onDecided={countDecision}
        />
        <AttestationLedger text={text} />
      </Container>
    </AnalyticsContext>
  );
}
