import type { PracticeText } from './PracticeText';

/** Practices of the domain `governance-guardrails`. @internal */
export const governanceGuardrailsPractices: readonly PracticeText[] = [
  {
    id: 'organizations-guardrails',
    domain: 'governance-guardrails',
    title: 'Set guardrails with Organizations',
    summary:
      'Every account belongs to the organization, separated by workload and stage, and service control policies forbid what no account may do: leaving the organization, switching off logs and detection, using Regions that nobody needs. Membership shows in the evidence; whether the policies are right needs a person.',
    why: 'A guardrail above the account holds even against its administrators and against an intruder with their rights. An account outside of the organization is governed by nothing.',
    howToFix:
      'Invite stray accounts. Group accounts into units by purpose, and attach policies that deny leaving the organization, stopping trails, recorders and detectors, and Regions not in use. Try each policy on a unit with one test account first. Give teams one account per workload and stage.',
    fixes: [
      {
        kind: 'policy',
        text: '{ "Effect": "Deny", "Action": ["organizations:LeaveOrganization", "cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "config:StopConfigurationRecorder", "guardduty:DeleteDetector"], "Resource": "*" }',
      },
      {
        kind: 'cli',
        text: 'aws organizations invite-account-to-organization --target Id=<account>,Type=ACCOUNT\naws organizations attach-policy --policy-id <policy-id> --target-id <ou-id>',
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Do service control policies on the accounts of this organization deny leaving it, switching off logs and detection, and Regions that nobody uses?',
      periodDays: 365,
      level: 'organization',
    },
    references: [
      {
        title: 'Service control policies',
        url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
      },
    ],
    wellArchitected: ['SEC01-BP01', 'SEC03-BP05'],
  },
  {
    id: 'config-recording',
    domain: 'governance-guardrails',
    title: 'Record the configuration of every resource',
    summary:
      'AWS Config records all supported resources in each account and Region in use, with its service-linked role. Rules evaluate what is recorded, and most Security Hub controls depend on it.',
    why: 'What is not recorded cannot be checked: where the recorder is off, controls say nothing and that looks like peace. The recorded history also tells when a setting changed, which an investigation needs.',
    howToFix:
      'Set up recording in every Region by a stack set or Quick Setup, with global resources in one Region. Deliver to the log archive account and build an aggregator. When Security Hub and Security Hub CSPM are both on, this control reports a pass for the recorder that Security Hub keeps for itself: look at your own recorder too.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws configservice put-configuration-recorder --configuration-recorder name=default,roleARN=arn:aws:iam::<account>:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig --recording-group allSupported=true,includeGlobalResourceTypes=true\naws configservice start-configuration-recorder --configuration-recorder-name default',
      },
      {
        kind: 'console',
        text: 'Systems Manager > Quick Setup > Config recording, for the whole organization.',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is AWS Config?',
        url: 'https://docs.aws.amazon.com/config/latest/developerguide/WhatIsConfig.html',
      },
    ],
    wellArchitected: ['SEC01-BP06', 'SEC04-BP01'],
  },
  {
    id: 'change-management',
    domain: 'governance-guardrails',
    title: 'Change infrastructure as code',
    summary:
      'Production changes come from reviewed code through a pipeline. Stacks match their templates, and events of stacks reach the team, so that a change by hand is noticed.',
    why: 'A change by hand has no review, no history and no way back, and the next deployment may undo it or fail on it. Drift is also a sign of somebody who should not be there.',
    howToFix:
      'Detect drift on a schedule and bring each difference into the template or back to it. Give people read access to production and the pipeline the right to change it, with a recorded way for emergencies. Send stack events to a topic.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws cloudformation detect-stack-drift --stack-name <stack>\naws cloudformation describe-stack-resource-drifts --stack-name <stack> --stack-resource-drift-status-filters MODIFIED DELETED\naws cloudformation update-stack --stack-name <stack> --use-previous-template --notification-arns <topic-arn>',
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Do all changes of this service in production come from reviewed code through a pipeline, with a recorded exception for emergencies?',
      periodDays: 180,
      level: 'service',
    },
    references: [
      {
        title: 'Detect drift of stacks',
        url: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html',
      },
    ],
    wellArchitected: ['REL08-BP05', 'SEC11-BP06'],
  },
  {
    id: 'resource-tagging',
    domain: 'governance-guardrails',
    title: 'Tag resources with owner and service',
    summary:
      'Resources carry the tags from which owner, service and sensitivity can be told, and databases and file systems copy them to their snapshots.',
    why: 'A resource without tags belongs to nobody when it has to be fixed, and this scorecard cannot attribute it. Tags are also what conditions in policies, backup plans and patching select by.',
    howToFix:
      'Agree on a handful of keys and write them down as a tag policy. Set them once per stack or provider so that all resources inherit them. Fill the gaps with Tag Editor, and switch on the copying of tags to snapshots.',
    fixes: [
      {
        kind: 'cdk',
        text: "Tags.of(app).add('service', 'orders');\nTags.of(app).add('owner', 'team-orders');",
      },
      {
        kind: 'terraform',
        text: 'provider "aws" {\n  default_tags {\n    tags = { service = "orders", owner = "team-orders" }\n  }\n}',
      },
      {
        kind: 'cli',
        text: 'aws resourcegroupstaggingapi tag-resources --resource-arn-list <arn> --tags service=orders,owner=team-orders\naws rds modify-db-instance --db-instance-identifier <id> --copy-tags-to-snapshot',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Best practices for tagging AWS resources',
        url: 'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
      },
    ],
    wellArchitected: ['SEC07-BP01', 'SEC01-BP01'],
  },
];
