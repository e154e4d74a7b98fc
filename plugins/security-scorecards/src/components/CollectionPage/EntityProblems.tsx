import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityProblem } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { ProblemValue } from '../ProblemAlerts/ProblemValue';
import { Section } from '../Section/Section';
import classes from './EntityProblems.module.css';

/** Annotations that cannot be read, by entity: until they are mended these entities claim less than they should. */
export function EntityProblems(props: { problems: readonly EntityProblem[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <Section
      title={t('entityProblems.title')}
      description={t('entityProblems.description')}
    >
      {props.problems.length === 0 ? (
        <p className={classes.empty}>{t('entityProblems.empty')}</p>
      ) : (
        <ul className={classes.list}>
          {props.problems.map(({ entityRef, problem }) => (
            <li
              key={`${entityRef} ${problem.annotation} ${problem.message}`}
              className={classes.item}
            >
              <EntityRefLink entityRef={entityRef} />
              <div>
                {problem.annotation && (
                  <code className={classes.annotation}>
                    {problem.annotation}
                  </code>
                )}
                <p className={classes.line}>{problem.message}</p>
                <ProblemValue problem={problem} />
                <p className={classes.line}>{problem.mend}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
