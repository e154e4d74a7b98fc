import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { createCallMetrics } from './CallMetrics';

it('counts attempts by service, operation and outcome alone', () => {
  const metrics = metricsServiceMock.mock();
  const observer = createCallMetrics(metrics);
  observer.called({
    service: 'securityhub',
    operation: 'GetFindings',
    outcome: 'throttled',
    waitedSeconds: 0.5,
    seconds: 0.1,
  });
  expect(metrics.createCounter.mock.results[0].value.add).toHaveBeenCalledWith(
    1,
    {
      service: 'securityhub',
      operation: 'GetFindings',
      outcome: 'throttled',
    },
  );
  const [duration, wait] = metrics.createHistogram.mock.results;
  const labels = { service: 'securityhub', operation: 'GetFindings' };
  expect(duration.value.record).toHaveBeenCalledWith(0.1, labels);
  expect(wait.value.record).toHaveBeenCalledWith(0.5, labels);
});
