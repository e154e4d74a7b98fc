import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Account } from 'backstage-plugin-security-scorecards-common';
import { useNow } from '../../hooks/clock';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { AccountIcon } from './AccountIcon';
import { accountFacts } from './accountFacts';
import classes from './AwsAccountPicker.module.css';

/** How an account stands: what could be seen of it, its grade and score, and when it was collected. */
export function AccountState(props: { account: Account }): ReactNode {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const now = useNow();
  const { account } = props;
  return (
    <span className={classes.state}>
      <AccountIcon account={account} />
      {account.scorecard && <GradeBadge grade={account.scorecard.grade} />}
      {accountFacts(account, { now, t }).join(' · ')}
    </span>
  );
}
