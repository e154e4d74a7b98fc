import type { PracticeText } from './PracticeText';

const SECURITY_PILLAR =
  'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar';

/** Practices of the domain `compliance-assurance`. @internal */
export const complianceAssurancePractices: readonly PracticeText[] = [
  {
    id: 'compliance-frameworks',
    domain: 'compliance-assurance',
    title: 'Know which frameworks apply',
    summary:
      'Somebody decided which laws, standards and contracts apply to the service (GDPR, HIPAA, SOX, PCI DSS, a customer contract), which controls answer to them, and what is out of scope.',
    why: 'Obligations that nobody wrote down are discovered by an auditor or a customer. A mapping to controls shows once what is covered and keeps teams from doing the same work for each framework.',
    howToFix:
      'Go through data, countries, customers and money of the service with legal and compliance. Record what applies in the catalog. Enable the matching Security Hub standards or conformance packs, and list the requirements that only people can meet.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws securityhub describe-standards --query "Standards[].[Name,StandardsArn]"\naws securityhub batch-enable-standards --standards-subscription-requests StandardsArn=<standard-arn>',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Is it written down which laws, standards and contracts apply to this service, and which controls answer to them?',
      periodDays: 365,
      level: 'organization',
    },
    references: [
      {
        title: 'CIS Benchmarks for AWS',
        url: 'https://www.cisecurity.org/benchmark/amazon_web_services',
      },
      {
        title: 'AWS compliance programs',
        url: 'https://aws.amazon.com/compliance/programs/',
      },
    ],
    wellArchitected: ['SEC01-BP03'],
  },
  {
    id: 'audit-evidence',
    domain: 'compliance-assurance',
    title: 'Keep audit evidence at hand',
    summary:
      'Reports of AWS (SOC, ISO, PCI) from AWS Artifact and evidence of your own controls are kept, dated, where an auditor can get them without stopping the team.',
    why: 'Half of a control belongs to the provider, and only its reports prove that half. Evidence that is gathered after the question is expensive and has gaps.',
    howToFix:
      'Download the current reports, accept the agreements that you need, and subscribe to new versions. Let evidence of your part collect itself: exports of this scorecard per quarter, reviews of access, restore tests. Name one person who answers auditors.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws artifact list-reports --query "reports[].[id,name,version]"\naws artifact get-term-for-report --report-id <report-id>',
      },
      {
        kind: 'console',
        text: 'AWS Artifact > View reports; Notifications > Create configuration for new versions.',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Are the current reports of the provider and the dated evidence of your own controls stored where an auditor can be given them?',
      periodDays: 365,
      level: 'organization',
    },
    references: [
      {
        title: 'What is AWS Artifact?',
        url: 'https://docs.aws.amazon.com/artifact/latest/ug/what-is-aws-artifact.html',
      },
    ],
    wellArchitected: ['SEC01-BP03'],
  },
  {
    id: 'risk-assessment',
    domain: 'compliance-assurance',
    title: 'Assess risk regularly',
    summary:
      'Threats and risks of the service are assessed with the people who know it, written down with an owner, and treated, accepted or transferred. The assessment is repeated after large changes.',
    why: 'Checks find known faults of single resources. What an attacker would want from this service, and which chain of small things leads there, comes from thinking it through.',
    howToFix:
      'Draw the data flows, ask for each trust boundary what can go wrong, rate likelihood and damage, and decide. A morning with a threat model is enough for most services. Put the risks into the register of the organization and the treatment into the backlog.',
    fixes: [
      {
        kind: 'console',
        text: 'AWS Well-Architected Tool > Workloads > the workload > Security pillar > the question on threat models: note the risks there and open an improvement item for each.',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Was the risk of this service assessed within the period, and has each risk an owner and a decision?',
      periodDays: 365,
      level: 'service',
    },
    references: [
      {
        title: 'Identify threats with a threat model',
        url: 'https://docs.aws.amazon.com/wellarchitected/2024-06-27/framework/sec_securely_operate_threat_model.html',
      },
    ],
    wellArchitected: ['SEC01-BP07'],
  },
  {
    id: 'third-party-security',
    domain: 'compliance-assurance',
    title: 'Assess suppliers',
    summary:
      'Suppliers that touch the service or its data (hosted tools, integrations, consultants with access) are assessed before use, bound by contract, and looked at again while they are used.',
    why: 'A supplier with a role in your account or a copy of your data is part of your attack surface. Their incident becomes yours, with less warning.',
    howToFix:
      'List suppliers with what they can reach. Ask for reports or a questionnaire in proportion to that. Give access through roles with an external id, and take it back at the end. Note in the contract within which time they report incidents.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws accessanalyzer list-findings-v2 --analyzer-arn <analyzer-arn> --filter \'{"resourceType":{"eq":["AWS::IAM::Role"]},"status":{"eq":["ACTIVE"]}}\'',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Are all suppliers that touch the service or its data listed, assessed, and limited to the access that they need?',
      periodDays: 365,
      level: 'organization',
    },
    references: [
      {
        title: 'Access for third parties with an external id',
        url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
      },
    ],
    wellArchitected: ['SEC03-BP09'],
  },
  {
    id: 'architecture-reviews',
    domain: 'compliance-assurance',
    title: 'Review the architecture',
    summary:
      'The workload is reviewed against the security pillar of the Well-Architected Framework before it goes live and at least once a year, and its high risks are worked off.',
    why: 'Single checks do not see a design fault. A review by somebody from outside of the team finds the missing boundary, the shared account or the single key that no scanner reports.',
    howToFix:
      'Define the workload in the Well-Architected Tool, answer the security questions with a colleague from another team, save a milestone, and plan the high risks. Repeat after large changes and compare the milestones.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws wellarchitected list-answers --workload-id <workload-id> --lens-alias wellarchitected --pillar-id security\naws wellarchitected create-milestone --workload-id <workload-id> --milestone-name <name>',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Was the architecture reviewed against the security pillar within the period, and are the high risks planned or done?',
      periodDays: 365,
      level: 'service',
    },
    references: [
      {
        title: 'Security pillar',
        url: `${SECURITY_PILLAR}/`,
      },
      {
        title: 'What is the Well-Architected Tool?',
        url: 'https://docs.aws.amazon.com/wellarchitected/latest/userguide/intro.html',
      },
    ],
    wellArchitected: ['SEC01-BP03', 'SEC01-BP07'],
  },
  {
    id: 'stay-current',
    domain: 'compliance-assurance',
    title: 'Follow new guidance',
    summary:
      'Somebody reads security bulletins, the security blog and new guidance of AWS, decides what they mean for the service, and tells the teams.',
    why: 'New services bring new defaults, and new attacks make old advice wrong. What was good practice two years ago, such as metadata version 1, is a finding today.',
    howToFix:
      'Subscribe a channel to the security bulletins and the blog. Give one person per month the task to sum up what matters in five lines, with a ticket for what needs work. Look at new Security Hub controls, which appear here as uncategorised.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws securityhub list-security-control-definitions --query "SecurityControlDefinitions[].[SecurityControlId,Title]"',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Does a named person follow security bulletins and guidance, and did relevant news of the period lead to a decision?',
      periodDays: 180,
      level: 'organization',
    },
    references: [
      {
        title: 'AWS Security Blog',
        url: 'https://aws.amazon.com/blogs/security/',
      },
      {
        title: 'AWS Prescriptive Guidance: security',
        url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/security/',
      },
      {
        title: 'Security bulletins',
        url: 'https://aws.amazon.com/security/security-bulletins/',
      },
    ],
    wellArchitected: ['SEC01-BP04', 'SEC01-BP08'],
  },
  {
    id: 'aws-support',
    domain: 'compliance-assurance',
    title: 'Have AWS Support arranged',
    summary:
      'The support plan fits the criticality of the service, the people on call know how to open a case and with which severity, and have the rights to do so.',
    why: 'In an incident the answer of AWS decides how long it lasts. Who learns then that the plan answers within a day, or that nobody may open a case, has lost that day.',
    howToFix:
      'Compare the response times of the plan with the recovery time of the service. Give the on-call role AWSSupportAccess, open a test case once, and write into the runbook what to put into it.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws support describe-severity-levels --language en --region us-east-1',
      },
      {
        kind: 'console',
        text: 'AWS Support Center > Create case; the plan of the account stands at the top right.',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Does the support plan answer fast enough for this service, and can the people on call open a case at any hour?',
      periodDays: 365,
      level: 'organization',
    },
    references: [
      {
        title: 'Getting started with AWS Support',
        url: 'https://docs.aws.amazon.com/awssupport/latest/user/getting-started.html',
      },
    ],
    wellArchitected: ['SEC10-BP01'],
  },
  {
    id: 'trusted-advisor',
    domain: 'compliance-assurance',
    title: 'Read Trusted Advisor',
    summary:
      'The security checks of Trusted Advisor are looked at for all accounts at least once a month, and red ones are fixed or decided upon.',
    why: 'Trusted Advisor sees some things that no rule here covers, such as access keys found in public places and limits that are nearly reached.',
    howToFix:
      'Enable the organizational view, subscribe the security contact to the weekly mail, and fix what is red. Note exclusions in the tool with a reason. With a Business plan or higher its checks also reach Security Hub and EventBridge.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws trustedadvisor list-recommendations --pillar security --status error --region us-east-1',
      },
      {
        kind: 'console',
        text: 'Trusted Advisor > Security; for all accounts: Trusted Advisor > Organizational view > Create report.',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Were the security checks of Trusted Advisor read for the accounts of this organization within the period, and the red ones handled?',
      periodDays: 90,
      level: 'organization',
    },
    references: [
      {
        title: 'AWS Trusted Advisor',
        url: 'https://docs.aws.amazon.com/awssupport/latest/user/trusted-advisor.html',
      },
    ],
    wellArchitected: ['SEC01-BP04'],
  },
];
