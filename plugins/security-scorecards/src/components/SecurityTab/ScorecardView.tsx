import { useEffect, useRef } from 'react';
import { useAnalytics } from '@backstage/frontend-plugin-api';
import type {
  DomainId,
  Scorecard,
} from 'backstage-plugin-security-scorecards-common';
import { useChecklistFilter } from '../../hooks/useChecklistFilter';
import { useQueryParameters } from '../../hooks/useQueryParameters';
import type { ChecklistFilter } from '../../lib/ChecklistFilter';
import { hasScope } from '../../lib/hasScope';
import { verdict } from '../../lib/verdict';
import { AttributionSection } from '../Attribution/AttributionSection';
import { BlindSources } from '../BlindSources/BlindSources';
import { Checklist } from '../Checklist/Checklist';
import { DomainOverview } from '../DomainOverview/DomainOverview';
import { FirstCollection } from '../FirstCollection/FirstCollection';
import { Headline } from '../Headline/Headline';
import { HistorySection } from '../History/HistorySection';
import { NextBestFixes } from '../NextBestFixes/NextBestFixes';
import { NoScope } from '../NoScope/NoScope';
import { PracticeDrawer } from '../PracticeDrawer/PracticeDrawer';
import { ProblemAlerts } from '../ProblemAlerts/ProblemAlerts';
import { SignalsSection } from '../Signals/SignalsSection';
import { WaiverRequest } from '../Waivers/WaiverRequest';
import classes from './SecurityTab.module.css';

/** A scorecard from the headline to the checklist. */
export function ScorecardView(props: {
  scorecard: Scorecard;
  onReload: () => void;
}) {
  const { scorecard } = props;
  const analytics = useAnalytics();
  const [filter, setFilter] = useChecklistFilter();
  const [parameters, change] = useQueryParameters();
  const checklist = useRef<HTMLDivElement>(null);

  const { entityRef } = scorecard;
  const grade = useRef(scorecard.grade);
  grade.current = scorecard.grade;
  // Once for each entity, however often its scorecard is read anew.
  useEffect(() => {
    analytics.captureEvent('view-scorecard', entityRef, {
      attributes: { grade: grade.current ?? 'none' },
    });
  }, [analytics, entityRef]);

  if (!hasScope(scorecard)) {
    return (
      <>
        <ProblemAlerts problems={scorecard.problems} />
        <NoScope reason="no-scope" />
        <AttributionSection entityRef={scorecard.entityRef} previewOnly />
      </>
    );
  }

  const open = (practice: string, control?: string) => {
    analytics.captureEvent('open-practice', practice);
    change({ practice, control }, { push: true });
  };
  const changeFilter = (values: Partial<ChecklistFilter>) => {
    setFilter(values);
    for (const [key, value] of Object.entries(values)) {
      // What somebody searches for is nobody's business.
      if (key !== 'text') {
        analytics.captureEvent('filter-checklist', key, {
          attributes: { values: String(value ?? '') },
        });
      }
    }
  };
  const selectDomain = (domain: DomainId | undefined) => {
    changeFilter({ domain });
    if (domain) {
      checklist.current?.scrollIntoView?.({ behavior: 'smooth' });
    }
  };
  const isEmpty = verdict(scorecard).kind === 'no-evidence';

  return (
    <>
      <ProblemAlerts problems={scorecard.problems} />
      {isEmpty ? (
        <FirstCollection onReload={props.onReload} />
      ) : (
        <Headline scorecard={scorecard} />
      )}
      <BlindSources sources={scorecard.sources} />
      {!isEmpty && (
        <div className={classes.columns}>
          <NextBestFixes fixes={scorecard.nextBestFixes} onOpen={open} />
          <DomainOverview
            domains={scorecard.domains}
            selected={filter.domain}
            onSelect={selectDomain}
          />
        </div>
      )}
      <Checklist
        headingRef={checklist}
        domains={scorecard.domains}
        filter={filter}
        onFilterChange={changeFilter}
        onOpen={open}
        controlAction={(practice, control) =>
          control.status === 'fail' &&
          !control.inherited && (
            <WaiverRequest
              entityRef={scorecard.entityRef}
              practice={practice}
              controlId={control.id}
              isCompact
              onRequested={() => open(practice.id, control.id)}
            />
          )
        }
      />
      <HistorySection
        key={scorecard.entityRef}
        entityRef={scorecard.entityRef}
      />
      <SignalsSection
        entityRef={scorecard.entityRef}
        figures={scorecard.signals}
      />
      <AttributionSection entityRef={scorecard.entityRef} />
      <PracticeDrawer
        scorecard={scorecard}
        practiceId={parameters.get('practice') ?? undefined}
        controlId={parameters.get('control') ?? undefined}
        onSelectControl={control => change({ control })}
        onClose={() => change({ practice: undefined, control: undefined })}
      />
    </>
  );
}
