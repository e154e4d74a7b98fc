import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSeedlingLine } from '@remixicon/react';
import { TEMPLATE_ANNOTATIONS } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock/CodeBlock';
import { EmptyState } from '../EmptyState/EmptyState';

const EXAMPLE = `metadata:
  annotations:
    ${TEMPLATE_ANNOTATIONS.name}: aws-service
    ${TEMPLATE_ANNOTATIONS.version}: 1.1.0`;

/** Shown while no service says where it comes from: what templates have to write, ready to copy. */
export function TemplatesEmpty() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <EmptyState
      icon={<RiSeedlingLine size={28} />}
      title={t('templates.emptyTitle')}
      description={t('templates.emptyDescription')}
    >
      <CodeBlock code={EXAMPLE} />
    </EmptyState>
  );
}
