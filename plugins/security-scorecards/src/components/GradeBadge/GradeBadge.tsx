import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Grade } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './GradeBadge.module.css';

/** The grade as a letter; a dash in a dashed frame when there is not enough evidence for one. */
export function GradeBadge(props: { grade?: Grade; size?: 'small' | 'large' }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { grade, size = 'small' } = props;
  const label = grade ? t('grade.label', { grade }) : t('grade.none');
  return (
    <span
      className={classes.badge}
      data-grade={grade ?? 'none'}
      data-size={size}
      role="img"
      aria-label={label}
      title={label}
    >
      {grade ?? '–'}
    </span>
  );
}
