import { useCallback, useState } from 'react';
import { Container } from '@backstage/ui';
import {
  AnalyticsContext,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useQueryParameters } from '../../hooks/useQueryParameters';
import { securityScorecardsTranslationRef } from '../../translation';
import { DebouncedSearch } from '../DebouncedSearch/DebouncedSearch';
import { themeClasses } from '../theme';
import { AttestationLedger } from './AttestationLedger';
import { WaiverLedger } from './WaiverLedger';
import classes from './GovernancePage.module.css';

/** The ledgers of all entities: what waits for approval, what is waived and until when, and what is attested. */
export function GovernancePage() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [parameters, change] = useQueryParameters();
  const text = parameters.get('q') ?? '';
  const search = useCallback(
    (q: string) => change({ q: q === '' ? undefined : q }),
    [change],
  );
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
          <DebouncedSearch
            label={t('governance.search')}
            className={classes.search}
            value={text}
            onChange={search}
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
