import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CollectionFeedState } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { Feed } from './Feed';
import classes from './Feeds.module.css';

/** The event feeds: whether they listen, how late they are, and what they could not use. */
export function Feeds(props: { feeds: readonly CollectionFeedState[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  if (props.feeds.length === 0) {
    return null;
  }
  return (
    <Section title={t('feeds.title')} description={t('feeds.description')}>
      <ul className={classes.list}>
        {props.feeds.map(feed => (
          <Feed key={feed.id} feed={feed} />
        ))}
      </ul>
    </Section>
  );
}
