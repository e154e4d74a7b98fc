import type { PracticeText } from './PracticeText';

const RESPONSE_GUIDE = {
  title: 'AWS Security Incident Response User Guide',
  url: 'https://docs.aws.amazon.com/security-ir/latest/userguide/what-is.html',
};
const TECHNICAL_GUIDE = {
  title: 'AWS Security Incident Response Technical Guide',
  url: 'https://docs.aws.amazon.com/security-ir/latest/userguide/security-incident-response-guide.html',
};

/** Practices of the domain `incident-response`. @internal */
export const incidentResponsePractices: readonly PracticeText[] = [
  {
    id: 'incident-response-plan',
    domain: 'incident-response',
    title: 'Have a plan for security incidents',
    summary:
      'A written plan says who decides, who acts and who is told in a security incident. The roles that responders need exist beforehand, among them one that may open and manage cases with AWS Support, and their creation is code.',
    why: 'In the first hour people search for rights, numbers and a decision. A plan that was read before saves this hour, and roles made in advance save handing out administrator rights in a hurry.',
    howToFix:
      'Write two pages: what counts as an incident, roles with names and deputies, first steps, where the evidence goes, when to inform whom. Deploy the responder roles to every account by a stack set, and attach AWSSupportAccess to one of them. Read the plan together once a year.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws iam attach-role-policy --role-name <incident-role> --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess\naws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess',
      },
      {
        kind: 'cdk',
        text: "new iam.Role(this, 'Responder', { assumedBy: new iam.AccountPrincipal('<security-account>'), managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AWSSupportAccess')] });",
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Is there a written plan for security incidents that covers this service, with named people, and was it read and corrected within the period?',
      periodDays: 365,
      level: 'organization',
    },
    references: [RESPONSE_GUIDE, TECHNICAL_GUIDE],
    wellArchitected: ['SEC10-BP02', 'SEC10-BP05'],
  },
  {
    id: 'communication-plans',
    domain: 'incident-response',
    title: 'Decide whom to tell, and how',
    summary:
      'Contacts, escalation and messages for an incident or an outage are agreed and current: on-call, management, customers, authorities. Each account names a security contact whom AWS can reach.',
    why: 'AWS writes to the security contact when it sees a leaked key or abuse, and silence there lets the damage grow. Late or contradictory messages to customers cost more trust than the incident itself.',
    howToFix:
      'Set the security contact of every account to a group mailbox and the number of the on-call. List whom to inform within which time, who writes and who approves, with drafts of the messages. Name a channel that works when the usual one is down.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws account put-alternate-contact --alternate-contact-type SECURITY --name <team> --title "Security on-call" --email-address <mailbox> --phone-number <number>',
      },
      {
        kind: 'console',
        text: 'AWS Organizations > AWS accounts > the account > Contact info > Alternate contacts > Security.',
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Are escalation contacts, the people to be informed and the way to reach them written down for incidents, and were they checked within the period?',
      periodDays: 180,
      level: 'organization',
    },
    references: [
      {
        title: 'Alternate contacts of an account',
        url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
      },
      TECHNICAL_GUIDE,
    ],
    wellArchitected: ['SEC10-BP01'],
  },
  {
    id: 'automated-response',
    domain: 'incident-response',
    title: 'Automate response and remediation',
    summary:
      'Findings that are understood start an automation: an event rule with a function or a runbook contains the threat or repairs the setting, tells the owner, and leaves a trace of what it did.',
    why: 'Machines answer in seconds at any hour, and do the same each time. People then have time for the cases that no rule covers.',
    howToFix:
      'Begin with repairs that cannot do harm, such as blocking public access on a bucket or deactivating a leaked key of a person. Use Config remediation or the ready-made automations for Security Hub, run them in report mode first, and exclude by tag what is public on purpose.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws events put-rule --name guardduty-high --event-pattern \'{"source":["aws.guardduty"],"detail-type":["GuardDuty Finding"],"detail":{"severity":[{"numeric":[">=",7]}]}}\'\naws configservice put-remediation-configurations --remediation-configurations \'[{"ConfigRuleName":"<rule>","TargetType":"SSM_DOCUMENT","TargetId":"<runbook>","Automatic":false,"Parameters":{}}]\'',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Do the known, frequent findings of this service start a tested automation that contains or repairs them and informs the team?',
      periodDays: 180,
      level: 'service',
    },
    references: [
      {
        title: 'Automated Security Response on AWS',
        url: 'https://aws.amazon.com/solutions/implementations/automated-security-response-on-aws/',
      },
      {
        title: 'Remediation with AWS Config rules',
        url: 'https://docs.aws.amazon.com/config/latest/developerguide/remediation.html',
      },
    ],
    wellArchitected: ['SEC04-BP04', 'SEC10-BP06'],
  },
  {
    id: 'containment-isolation',
    domain: 'incident-response',
    title: 'Be able to isolate within minutes',
    summary:
      'The team can cut off an instance, a credential, a function or a whole account within minutes: the steps are written or automated, the rights exist, and evidence is kept before anything is stopped.',
    why: 'Every minute an intruder keeps access is used to spread. Switching machines off in panic destroys the memory and disks that would tell what happened.',
    howToFix:
      'Prepare a security group without rules, a deny-all policy that revokes older sessions, and a service control policy for an isolated unit. Write the order: snapshot, isolate, take out of the load balancer, revoke. Automate it as a runbook that needs one approval, and try it.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 create-snapshot --volume-id <volume-id> --description forensic\naws ec2 modify-instance-attribute --instance-id <instance-id> --groups <isolation-sg-id>\naws elbv2 deregister-targets --target-group-arn <arn> --targets Id=<instance-id>',
      },
      {
        kind: 'policy',
        text: '{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "DateLessThan": { "aws:TokenIssueTime": "<time-of-containment>" } } }',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Can the team isolate an instance, a credential and the account of this service within minutes, by steps that were tried?',
      periodDays: 365,
      level: 'service',
    },
    references: [RESPONSE_GUIDE, TECHNICAL_GUIDE],
    wellArchitected: ['SEC10-BP04', 'SEC10-BP06'],
  },
  {
    id: 'eradication-recovery',
    domain: 'incident-response',
    title: 'Remove the cause, then restore',
    summary:
      'After containment the team finds the way in and everything that the intruder left, removes it, and restores from a known good state. The service goes back to users after a check that it works and is clean.',
    why: 'Who restores before the hole is closed is attacked again by the same way. Backups taken after the intrusion bring the back door with them.',
    howToFix:
      'Write down how to find the start of an intrusion in the logs, how to rebuild instances and images from source, which credentials to renew, and which backup counts as clean. List the checks that decide about going back, and who signs them.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=<key-id> --start-time <time>\naws iam get-credential-report --query Content --output text | base64 --decode',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Is it written how this service is cleaned, rebuilt from a known good state and checked after an intrusion?',
      periodDays: 365,
      level: 'service',
    },
    references: [RESPONSE_GUIDE],
    wellArchitected: ['SEC10-BP04', 'REL13-BP02'],
  },
  {
    id: 'forensic-readiness',
    domain: 'incident-response',
    title: 'Keep evidence that nobody can alter',
    summary:
      'Trails validate their log files, buckets with evidence lock their objects, and backup vaults refuse deletion by hand, so that logs, snapshots and recovery points stay what they were.',
    why: 'An investigation, and later a court or an insurer, relies on logs that could not be changed. Intruders who can delete backups do so before they ask for money.',
    howToFix:
      'Switch on log file validation for every trail. Create the bucket for logs with Object Lock and a default retention; on existing buckets it can be switched on when versioning is on. Deny backup:DeleteRecoveryPoint in the vault policy or lock the vault.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws cloudtrail update-trail --name <trail> --enable-log-file-validation\naws s3api put-object-lock-configuration --bucket <log-bucket> --object-lock-configuration \'{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"GOVERNANCE","Days":365}}}\'\naws backup put-backup-vault-lock-configuration --backup-vault-name <vault> --min-retention-days 30',
      },
      {
        kind: 'policy',
        text: '{ "Effect": "Deny", "Principal": "*", "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"], "Resource": "*" }',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Validating CloudTrail log files',
        url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
      },
      {
        title: 'S3 Object Lock',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
      },
    ],
    wellArchitected: ['SEC10-BP03'],
  },
  {
    id: 'post-incident-review',
    domain: 'incident-response',
    title: 'Learn from every incident',
    summary:
      'Each incident ends with a written review without blame: what happened, how it was noticed, why it was possible, what helped. Its actions have an owner and a date and are followed up.',
    why: 'An incident without a review happens again. The review is also what turns one expensive day into better alarms, guardrails and plans for all teams.',
    howToFix:
      'Hold the review within two weeks with everybody concerned. Use a template with timeline, causes, impact and actions. Put the actions into the backlog with a label and look at the open ones each month.',
    fixes: [
      {
        kind: 'console',
        text: 'Systems Manager > Incident Manager > Analysis > Create analysis draws the timeline from the incident and holds the action items.',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Did each incident of the period end with a written review, and are its actions done or scheduled? Answer yes when there was no incident and the procedure exists.',
      periodDays: 365,
      level: 'organization',
    },
    references: [TECHNICAL_GUIDE],
    wellArchitected: ['SEC10-BP08'],
  },
  {
    id: 'incident-simulation',
    domain: 'incident-response',
    title: 'Rehearse incidents',
    summary:
      'Teams exercise their plan on a realistic scenario at least once a year: a leaked key, a public bucket, a taken-over pipeline. What did not work is mended.',
    why: 'A plan that was never played contains wrong numbers and missing rights. People who practised once act calmly; people who did not read the plan for the first time during the attack.',
    howToFix:
      'Start with an hour at a table and a scenario from your own findings. Later create the events in a test account, for example with GuardDuty sample findings, and let the on-call react unprepared. Record times and gaps.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws guardduty create-sample-findings --detector-id <detector-id> --finding-types UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Did the team take part in a security exercise within the period, and were the gaps that it showed mended or scheduled?',
      periodDays: 365,
      level: 'organization',
    },
    references: [TECHNICAL_GUIDE],
    wellArchitected: ['SEC10-BP07'],
  },
];
