import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiMapPinAddLine } from '@remixicon/react';
import { SCOPE_ANNOTATIONS } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock/CodeBlock';
import { EmptyState } from '../EmptyState/EmptyState';

const EXAMPLE = `metadata:
  annotations:
    # The AWS accounts that this entity runs in, and its regions there
    ${SCOPE_ANNOTATIONS.accounts}: '111122223333'
    ${SCOPE_ANNOTATIONS.regions}: eu-central-1,eu-west-1
    # Or the tags of its resources: all of them must match
    ${SCOPE_ANNOTATIONS.tags}: service=checkout,env=production
    # Or single resources, with * as wildcard at the end
    ${SCOPE_ANNOTATIONS.arns}: arn:aws:s3:::checkout-*`;

/** Shown for an entity that claims nothing in AWS: which annotations to add, ready to copy. */
export function NoScope(props: { reason: 'no-scope' | 'no-scorecard' }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const isUnknown = props.reason === 'no-scorecard';
  return (
    <EmptyState
      icon={<RiMapPinAddLine size={28} />}
      title={isUnknown ? t('noScope.noScorecardTitle') : t('noScope.title')}
      description={
        isUnknown
          ? t('noScope.noScorecardDescription')
          : t('noScope.description')
      }
    >
      <CodeBlock code={EXAMPLE} />
    </EmptyState>
  );
}
