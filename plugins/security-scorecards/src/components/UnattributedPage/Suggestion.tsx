import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { OwnerSuggestion } from 'backstage-plugin-security-scorecards-common';
import { formatAnnotations } from '../../lib/formatAnnotations';
import { securityScorecardsTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock/CodeBlock';
import classes from './Suggestion.module.css';

/** Who may own resources of a group, why one may think so, and the tag or annotation to add, ready to copy. */
export function Suggestion(props: { suggestion: OwnerSuggestion }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { add, basis, entityRef, reason, resources } = props.suggestion;
  const isTag = add.kind === 'aws-tag';
  return (
    <li className={classes.root}>
      <p className={classes.entity}>
        {t('unattributed.perhaps')} <EntityRefLink entityRef={entityRef} />
      </p>
      <p className={classes.reason}>{reason}</p>
      <p className={classes.action}>
        {isTag
          ? t('unattributed.addTag', { count: resources })
          : t('unattributed.addAnnotation')}
      </p>
      <CodeBlock
        code={
          isTag
            ? `${add.key}=${add.value}`
            : formatAnnotations({ [add.key]: add.value })
        }
        onCopy={() =>
          analytics.captureEvent('copy-suggestion', entityRef, {
            attributes: { basis },
          })
        }
      />
    </li>
  );
}
