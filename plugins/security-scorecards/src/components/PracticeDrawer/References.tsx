import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useCatalogue } from '../../hooks/useCatalogue';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { DetailSection } from './DetailSection';
import classes from './References.module.css';

/** Where to read on about a practice, as soon as the catalogue is there. */
export function References(props: { practiceId: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { data } = useCatalogue();
  const references =
    data?.practices.find(item => item.id === props.practiceId)?.references ??
    [];
  if (references.length === 0) {
    return null;
  }
  return (
    <DetailSection title={t('drawer.references')}>
      <ul className={classes.list}>
        {references.map(reference => (
          <li key={reference.url}>
            <ExternalLink
              href={reference.url}
              onOpen={() =>
                analytics.captureEvent('open-guidance', props.practiceId)
              }
            >
              {reference.title}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}
