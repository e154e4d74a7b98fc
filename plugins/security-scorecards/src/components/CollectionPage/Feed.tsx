import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiStopCircleFill,
} from '@remixicon/react';
import type { CollectionFeedState } from 'backstage-plugin-security-scorecards-common';
import { formatDuration } from '../../lib/formatDuration';
import { securityScorecardsTranslationRef } from '../../translation';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { SourceProblem } from '../SourceProblem/SourceProblem';
import classes from './Feeds.module.css';

const ICONS = {
  listening: RiCheckboxCircleFill,
  waiting: RiErrorWarningFill,
  off: RiStopCircleFill,
} as const;

/** One event feed with its figures; what it could not use by cause, and what to mend. */
export function Feed(props: { feed: CollectionFeedState }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { feed } = props;
  const Icon = ICONS[feed.status];
  const causes = Object.entries(feed.skippedByCause ?? {});
  return (
    <li className={classes.feed}>
      <div className={classes.heading}>
        <strong>{feed.title}</strong>
        <span className={classes.status} data-status={feed.status}>
          <Icon size={16} aria-hidden />
          {t(`feeds.status.${feed.status}`)}
        </span>
      </div>
      <dl className={classes.figures}>
        <Figure term={t('feeds.lag')}>
          {feed.lagSeconds === undefined
            ? '–'
            : formatDuration(feed.lagSeconds)}
        </Figure>
        <Figure term={t('feeds.lastMessage')}>
          {feed.lastMessageAt ? (
            <RelativeTime at={feed.lastMessageAt} />
          ) : (
            t('feeds.never')
          )}
        </Figure>
        <Figure term={t('feeds.messages')}>
          {feed.messages.toLocaleString()}
        </Figure>
        <Figure term={t('feeds.written')}>
          {feed.written.toLocaleString()}
        </Figure>
        <Figure term={t('feeds.deadLetters')}>
          {feed.skipped.toLocaleString()}
        </Figure>
        <Figure term={t('feeds.instances')}>
          {feed.instances.toLocaleString()}
        </Figure>
      </dl>
      {causes.length > 0 && (
        <ul className={classes.causes} aria-label={t('feeds.deadLetters')}>
          {causes.map(([cause, count]) => (
            <li key={cause}>
              {cause}: {count.toLocaleString()}
            </li>
          ))}
        </ul>
      )}
      {(feed.mend || feed.message) && (
        <SourceProblem
          mend={feed.mend}
          messages={feed.message ? [feed.message] : []}
        />
      )}
      {feed.problems.map(problem => (
        <SourceProblem
          key={problem.message}
          mend={problem.mend}
          messages={[problem.message]}
        />
      ))}
    </li>
  );
}

function Figure(props: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
