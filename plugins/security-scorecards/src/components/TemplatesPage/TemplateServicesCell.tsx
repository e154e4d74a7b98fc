import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useSiblingHref } from '../../hooks/useSiblingHref';
import { templateQuery } from '../../lib/templateQuery';
import type { TemplateRow } from '../../lib/templateRows';
import { securityScorecardsTranslationRef } from '../../translation';

/** How many services were created from a version, with a link to them in the ranking. */
export function TemplateServicesCell(props: { row: TemplateRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const ranking = useSiblingHref('ranking');
  const { entities, template, version } = props.row;
  const services = t('fleet.services', { count: entities });
  return (
    <Link
      href={`${ranking}?${templateQuery(props.row)}`}
      aria-label={t('templates.showServices', {
        services,
        template,
        version:
          version === undefined
            ? t('templates.noVersion')
            : t('templates.version', { version }),
      })}
    >
      {services}
    </Link>
  );
}
