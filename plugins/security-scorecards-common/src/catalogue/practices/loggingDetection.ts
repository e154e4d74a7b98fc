import type { PracticeText } from './PracticeText';

/** Practices of the domain `logging-detection`. @internal */
export const loggingDetectionPractices: readonly PracticeText[] = [
  {
    id: 'cloudtrail',
    domain: 'logging-detection',
    title: 'Record API activity everywhere',
    summary: 'A multi-Region trail records who called what, in every account.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'vpc-flow-logs',
    domain: 'logging-detection',
    title: 'Record network flows',
    summary: 'Every VPC writes flow logs that tell who talked to whom.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'log-centralization',
    domain: 'logging-detection',
    title: 'Keep logs central, protected and long enough',
    summary:
      'Logs go to a central place outside of the reach of the workload, and stay there for the agreed time.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'service-logging',
    domain: 'logging-detection',
    title: 'Turn on the logs of each service',
    summary:
      'Databases, load balancers, APIs, clusters and other services write the logs that an investigation would need.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'security-alarms',
    domain: 'logging-detection',
    title: 'Alarm on security events',
    summary:
      'Changes and sign-ins that should be rare raise an alarm that reaches a person.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'operational-monitoring',
    domain: 'logging-detection',
    title: 'Collect metrics, traces and events',
    summary:
      'Services emit the metrics, traces and events from which a disturbance can be seen and explained.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'threat-detection',
    domain: 'logging-detection',
    title: 'Detect threats with GuardDuty',
    summary:
      'GuardDuty watches every account and the workloads in it, and its findings are handled.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'security-hub',
    domain: 'logging-detection',
    title: 'Gather findings in Security Hub',
    summary:
      'Security Hub checks every account against standards and collects the findings of the other services.',
    why: 'What is recorded and who looks at it: trails, logs, alarms, threat and posture analysis',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
];
