import { Link, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DomainSummary } from 'backstage-plugin-security-scorecards-common';
import { formatScore } from '../../lib/formatScore';
import { toneOfScore } from '../../lib/scoreTone';
import { securityScorecardsTranslationRef } from '../../translation';
import { StatusLabel } from '../StatusLabel/StatusLabel';
import classes from './HeatmapCell.module.css';

/** One domain of one entity: status as icon and score as number, with a link to that part of its checklist. */
export function HeatmapCell(props: {
  domain: DomainSummary | undefined;
  title: string;
  href: string;
  domainTitle: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { domain, domainTitle, title, href } = props;
  if (!domain) {
    return (
      <td className={classes.cell} data-tone="none">
        <span className={classes.none}>–</span>
        <VisuallyHidden>{t('domains.noScore')}</VisuallyHidden>
      </td>
    );
  }
  const { score, status } = domain;
  const value =
    score.value === undefined ? undefined : formatScore(score.value);
  return (
    <td className={classes.cell} data-tone={toneOfScore(score, status)}>
      <Link
        href={href}
        color="primary"
        standalone
        className={classes.link}
        aria-label={t('heatmap.cell', {
          title,
          domain: domainTitle,
          status: t(`domainStatus.${status}`),
          score:
            value === undefined
              ? t('domains.noScore')
              : t('domains.score', {
                  value,
                  low: formatScore(score.low),
                  high: formatScore(score.high),
                }),
        })}
      >
        <StatusLabel status={status} iconOnly />
        <span>{value ?? '–'}</span>
      </Link>
    </td>
  );
}
