import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CallObserver, ObservedCall } from './CallObserver';

/**
 * Figures on calls to AWS. Labels are service, operation and outcome only: accounts and regions would multiply the series by
 * thousands.
 *
 * @internal
 */
export function createCallMetrics(metrics: MetricsService): CallObserver {
  const calls = metrics.createCounter('security_scorecards.aws.calls', {
    description: 'Attempts of calls to AWS by outcome',
    unit: '{call}',
  });
  const duration = metrics.createHistogram(
    'security_scorecards.aws.call.duration',
    {
      description: 'Time from sending a call to AWS to its answer',
      unit: 's',
    },
  );
  const wait = metrics.createHistogram('security_scorecards.aws.call.wait', {
    description: 'Time that a call waited for its turn below the quota',
    unit: 's',
  });
  return {
    called({ service, operation, outcome, ...times }: ObservedCall) {
      calls.add(1, { service, operation, outcome });
      duration.record(times.seconds, { service, operation });
      wait.record(times.waitedSeconds, { service, operation });
    },
  };
}
