import type { PracticeText } from './PracticeText';

const IAM_GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/** Practices of the domain `identity-access`. @internal */
export const identityAccessPractices: readonly PracticeText[] = [
  {
    id: 'least-privilege',
    domain: 'identity-access',
    title: 'Grant only the permissions that are used',
    summary:
      'People, workloads and resource policies hold the permissions that their task needs and no more. No policy of your own allows every action on everything or every action of a service, file system access points confine their users, and clusters and endpoints ask clients to authenticate.',
    why: 'What a stolen credential or a faulty release can destroy is what its permissions allow. A role limited to three actions on one bucket turns a breach into a small incident.',
    howToFix:
      'List what the role really called (last accessed information, or a policy that Access Analyzer generates from CloudTrail), write a policy of those actions on named resources, attach it beside the wide one, watch for refusals in a test stage, then detach the wide one. Replace inline policies by managed ones that can be reviewed in one place.',
    fixes: [
      {
        kind: 'console',
        text: 'IAM > Roles > the role > Last Accessed shows the services that it used; Generate policy below the permissions list drafts a policy from CloudTrail events.',
      },
      {
        kind: 'cli',
        text: 'aws iam generate-service-last-accessed-details --arn <role-arn>\naws iam get-service-last-accessed-details --job-id <job-id>',
      },
      {
        kind: 'cdk',
        text: "Use the grant methods instead of wildcard statements: bucket.grantRead(fn, 'reports/*'); table.grantReadWriteData(fn);",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Security best practices in IAM',
        url: `${IAM_GUIDE}/best-practices.html`,
      },
      {
        title: 'Refine permissions with last accessed information',
        url: `${IAM_GUIDE}/access_policies_last-accessed.html`,
      },
    ],
    wellArchitected: ['SEC03-BP02'],
  },
  {
    id: 'permission-boundaries',
    domain: 'identity-access',
    title: 'Cap what created roles can ever do',
    summary:
      'Roles that teams or pipelines create carry a permissions boundary. The boundary is a second policy that grants nothing by itself: a role can do only what both its own policies and the boundary allow.',
    why: 'Whoever may create roles may otherwise create one that is stronger than themselves. A boundary, enforced by a condition on the permission to create roles, closes this path to administrator rights while teams keep their freedom.',
    howToFix:
      'Write one boundary policy per kind of team, deny in it what no workload needs (IAM users, organization, billing, the boundary itself), and allow iam:CreateRole and iam:PutRolePermissionsBoundary only with the condition iam:PermissionsBoundary. Bootstrap CDK with the boundary so that all its roles carry it.',
    fixes: [
      {
        kind: 'policy',
        text: '{ "Effect": "Allow", "Action": ["iam:CreateRole", "iam:PutRolePermissionsBoundary"], "Resource": "*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::<account>:policy/<boundary>" } } }',
      },
      {
        kind: 'cli',
        text: 'aws iam put-role-permissions-boundary --role-name <role> --permissions-boundary arn:aws:iam::<account>:policy/<boundary>',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Does every role that the team or its pipelines create carry a permissions boundary, and is creating roles without one denied?',
      periodDays: 180,
      level: 'service',
    },
    references: [
      {
        title: 'Permissions boundaries for IAM entities',
        url: `${IAM_GUIDE}/access_policies_boundaries.html`,
      },
    ],
    wellArchitected: ['SEC03-BP05'],
  },
  {
    id: 'policy-conditions',
    domain: 'identity-access',
    title: 'Narrow sensitive policies with conditions',
    summary:
      'Policies for sensitive actions name the circumstances under which they apply: the network or VPC endpoint a call comes from, the organization of the caller, tags on caller and resource, a recent second factor, or encryption of the request.',
    why: 'A permission without conditions works for whoever holds the credential, from anywhere, at any time. A condition makes a stolen credential useless outside of the place it was meant for.',
    howToFix:
      'Start with policies that reach data or change permissions. Add aws:PrincipalOrgID to resource policies with a wide principal, aws:SourceVpce or aws:SourceIp to data that only your network reads, aws:ResourceTag with aws:PrincipalTag where teams share an account, and aws:MultiFactorAuthPresent to what people do by hand. Try each statement in the policy simulator first.',
    fixes: [
      {
        kind: 'policy',
        text: '{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::<bucket>", "arn:aws:s3:::<bucket>/*"], "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "<o-id>" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } } }',
      },
      {
        kind: 'cli',
        text: 'aws iam simulate-principal-policy --policy-source-arn <role-arn> --action-names s3:GetObject --resource-arns <object-arn> --context-entries ContextKeyName=aws:SourceVpce,ContextKeyValues=<vpce-id>,ContextKeyType=string',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Do the policies for the sensitive actions and data of this service restrict network, organization, tags or second factor by conditions?',
      periodDays: 180,
      level: 'service',
    },
    references: [
      {
        title: 'Condition keys of IAM policies',
        url: `${IAM_GUIDE}/reference_policies_condition-keys.html`,
      },
    ],
    wellArchitected: ['SEC03-BP02', 'SEC03-BP05'],
  },
  {
    id: 'group-based-permissions',
    domain: 'identity-access',
    title: 'Give people permissions through groups',
    summary:
      'People get permissions from a group or permission set that stands for their role. Users have no policies of their own, every user is in a group, and groups without members are removed.',
    why: 'Policies attached to persons outlive the reason they were given. When permissions hang on a group, changing teams or leaving is one change, and a review reads a handful of groups instead of hundreds of users.',
    howToFix:
      'Best, replace IAM users by IAM Identity Center with groups of your identity provider and permission sets. Where IAM users must stay, create one group per role, attach the policies to it, put the users in, and detach what is attached to them.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws iam add-user-to-group --group-name <group> --user-name <user>\naws iam list-attached-user-policies --user-name <user>\naws iam detach-user-policy --user-name <user> --policy-arn <policy-arn>',
      },
      {
        kind: 'console',
        text: 'IAM > User groups > Create group; then IAM > Users > the user > Permissions and remove the policies attached directly.',
      },
    ],
    mode: 'automated',
    references: [
      { title: 'IAM user groups', url: `${IAM_GUIDE}/id_groups.html` },
      {
        title: 'What is IAM Identity Center?',
        url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html',
      },
    ],
    wellArchitected: ['SEC02-BP06'],
  },
  {
    id: 'roles-not-long-term-keys',
    domain: 'identity-access',
    title: 'Use roles and temporary credentials',
    summary:
      'Workloads act with the temporary credentials of a role: an instance profile, a task role, an execution role, or a federated token of the build system. Databases accept IAM authentication instead of stored passwords. People sign in through federation.',
    why: 'A stored access key works until somebody notices that it leaked, and keys leak through repositories, images and laptops. Credentials of a role expire within hours and are never written down.',
    howToFix:
      'Attach an instance profile to each instance and remove key files from it. Give tasks and functions their own roles. Let the build system assume a role through OpenID Connect. For databases, switch on IAM authentication, grant rds-db:connect to the role, create the database user for it, and fetch a token instead of a password. Then deactivate the keys, wait, and delete them.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 associate-iam-instance-profile --instance-id <instance-id> --iam-instance-profile Name=<profile>\naws rds modify-db-instance --db-instance-identifier <id> --enable-iam-database-authentication --apply-immediately',
      },
      {
        kind: 'cdk',
        text: "new rds.DatabaseInstance(this, 'Db', { ...props, iamAuthentication: true }).grantConnect(role, 'app');",
      },
    ],
    mode: 'automated',
    references: [
      { title: 'IAM roles', url: `${IAM_GUIDE}/id_roles.html` },
      {
        title: 'Temporary security credentials',
        url: `${IAM_GUIDE}/id_credentials_temp.html`,
      },
      {
        title: 'IAM database authentication',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html',
      },
    ],
    wellArchitected: ['SEC02-BP02'],
  },
  {
    id: 'service-roles',
    domain: 'identity-access',
    title: 'Let AWS services act through their own roles',
    summary:
      'AWS services that act on your behalf do so through a service-linked role or a service role made for that one purpose. Stacks deploy with a service role instead of the permissions of whoever starts the deployment.',
    why: 'When CloudFormation uses the rights of the person who starts it, everybody who deploys needs every right that any template needs. A service role keeps the power with the service, and the person needs only the permission to start it.',
    howToFix:
      'Create a role that trusts cloudformation.amazonaws.com with the permissions of the stack, allow deployers iam:PassRole on that role alone, and set it on the stack. Prefer service-linked roles where a service offers them: AWS keeps their permissions minimal.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws cloudformation update-stack --stack-name <stack> --use-previous-template --role-arn <service-role-arn> --capabilities CAPABILITY_NAMED_IAM',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'CloudFormation service role',
        url: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html',
      },
    ],
    wellArchitected: ['SEC03-BP02'],
  },
  {
    id: 'cross-account-access',
    domain: 'identity-access',
    title: 'Keep access from other accounts deliberate',
    summary:
      'Access from other accounts is granted to named roles or to your organization, for the actions needed. Bucket policies give other accounts no dangerous actions, event buses state who may send to them, and portfolios are shared inside the organization.',
    why: 'A resource policy with another account in it hands part of your security to people you do not know. Third parties that act for many customers can also be tricked into using your role, unless it demands an external id.',
    howToFix:
      'Replace account-wide principals by role ARNs, take actions such as s3:DeleteBucketPolicy and s3:PutBucketAcl away from other accounts, and add aws:PrincipalOrgID where the whole organization may come. Roles that a third party assumes need an sts:ExternalId condition. Attach a resource policy to custom event buses.',
    fixes: [
      {
        kind: 'policy',
        text: '{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::<their-account>:role/<role>" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "<external-id>" } } }',
      },
      {
        kind: 'cli',
        text: 'aws s3api get-bucket-policy --bucket <bucket> --query Policy --output text\naws events put-permission --event-bus-name <bus> --statement-id org --action events:PutEvents --principal "*" --condition Type=StringEquals,Key=aws:PrincipalOrgID,Value=<o-id>',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'The confused deputy problem',
        url: `${IAM_GUIDE}/confused-deputy.html`,
      },
      {
        title: 'Delegate access across accounts with roles',
        url: `${IAM_GUIDE}/tutorial_cross-account-with-roles.html`,
      },
    ],
    wellArchitected: ['SEC03-BP07', 'SEC03-BP08', 'SEC03-BP09'],
  },
  {
    id: 'access-analyzer',
    domain: 'identity-access',
    title: 'Find external access with Access Analyzer',
    summary:
      'An external access analyzer runs in every Region in use, with the organization or the account as its zone of trust. Its findings are looked at: intended access is archived with a rule, the rest is removed.',
    why: 'Nobody can read all resource policies and tell what they add up to. Access Analyzer reasons over them and names each bucket, key, role, queue or secret that somebody outside of the zone of trust can reach.',
    howToFix:
      'Create an organization analyzer from the delegated administrator account in each Region in use. Send its findings to Security Hub. Archive what is intended with a rule that is as narrow as the intention, and remove the policy statement behind the others.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws accessanalyzer create-analyzer --analyzer-name organization --type ORGANIZATION\naws accessanalyzer list-findings-v2 --analyzer-arn <analyzer-arn>',
      },
      {
        kind: 'cloudformation',
        text: '{ "Type": "AWS::AccessAnalyzer::Analyzer", "Properties": { "AnalyzerName": "account", "Type": "ACCOUNT" } }',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'IAM Access Analyzer',
        url: `${IAM_GUIDE}/what-is-access-analyzer.html`,
      },
    ],
    wellArchitected: ['SEC03-BP07'],
  },
  {
    id: 'multi-factor-authentication',
    domain: 'identity-access',
    title: 'Require a second factor of everybody',
    summary:
      'Everybody who signs in with a password also proves possession of a second factor. The root user has one too, best a hardware key, and every IAM user with a console password has one.',
    why: 'Passwords are phished, guessed and reused. A second factor, above all a FIDO2 key, stops most account takeovers even when the password is known.',
    howToFix:
      'Register at least two devices for the root user of each account, or remove root credentials of member accounts through centralized root access. Require a second factor in the identity provider. For IAM users that must stay, register a device and deny everything but registration to sessions without one.',
    fixes: [
      {
        kind: 'policy',
        text: '{ "Effect": "Deny", "NotAction": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:GetUser", "iam:ListMFADevices", "iam:ResyncMFADevice", "sts:GetSessionToken"], "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }',
      },
      {
        kind: 'cli',
        text: 'aws iam enable-mfa-device --user-name <user> --serial-number <device-arn> --authentication-code1 <code> --authentication-code2 <next-code>',
      },
      {
        kind: 'console',
        text: 'Sign in as the root user > Security credentials > Assign MFA device. For a user: IAM > Users > the user > Security credentials > Assign MFA device.',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Multi-factor authentication in IAM',
        url: `${IAM_GUIDE}/id_credentials_mfa.html`,
      },
    ],
    wellArchitected: ['SEC02-BP01'],
  },
  {
    id: 'root-user-protection',
    domain: 'identity-access',
    title: 'Lock the root user away',
    summary:
      'The root user has no access keys, is not used for daily work, and signs in only for the few tasks that nothing else can do. Administrators act through roles.',
    why: 'The root user can do everything in the account and no policy inside the account limits it. A root access key that leaks is the loss of the account.',
    howToFix:
      'Delete the access keys of the root user. In an organization, enable centralized root access and remove the root credentials of member accounts. Where a password must stay, keep it and the devices with two people, use a group mailbox as address, and alarm on every use.',
    fixes: [
      {
        kind: 'console',
        text: 'Sign in as the root user > Security credentials > Access keys > Deactivate, then Delete.',
      },
      {
        kind: 'cli',
        text: 'aws iam enable-organizations-root-credentials-management\naws iam get-account-summary --query SummaryMap.AccountAccessKeysPresent',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Root user best practices',
        url: `${IAM_GUIDE}/root-user-best-practices.html`,
      },
    ],
    wellArchitected: ['SEC01-BP02'],
  },
  {
    id: 'password-policy',
    domain: 'identity-access',
    title: 'Set a strong password policy',
    summary:
      'Where IAM users still have passwords, the account asks for length, mixed characters and no reuse, and lets passwords expire where a standard demands it.',
    why: 'Without a policy an account accepts passwords of eight characters. Long and unique ones withstand guessing, and leaked lists from other sites do not open the console.',
    howToFix:
      'Set one policy on every account, by a stack set or the account factory: 14 characters or more, all kinds of characters, 24 remembered passwords. Set an expiry only if a standard you report on requires it. Better still, have no IAM users with passwords.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws iam update-account-password-policy --minimum-password-length 14 --require-symbols --require-numbers --require-uppercase-characters --require-lowercase-characters --password-reuse-prevention 24 --max-password-age 90 --allow-users-to-change-password',
      },
      {
        kind: 'console',
        text: 'IAM > Account settings > Password policy > Edit > Custom.',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Account password policy for IAM users',
        url: `${IAM_GUIDE}/id_credentials_passwords_account-policy.html`,
      },
    ],
    wellArchitected: ['SEC02-BP01'],
  },
  {
    id: 'credential-rotation',
    domain: 'identity-access',
    title: 'Rotate the access keys that remain',
    summary:
      'Access keys that cannot be replaced by a role are renewed at least every 90 days, and the old key is deleted after the new one works.',
    why: 'A key that nobody renews may have been copied years ago. Rotation limits how long a stolen key works, and it shows that the team still knows where the key is used.',
    howToFix:
      'First ask whether a role would do. Otherwise create the second key, put it into the secrets store that the workload reads, check with last used information that the old key is idle, deactivate it, wait a day, and delete it. Put the date of the next rotation into the calendar of the team, not of a person.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws iam create-access-key --user-name <user>\naws iam get-access-key-last-used --access-key-id <old-key-id>\naws iam update-access-key --user-name <user> --access-key-id <old-key-id> --status Inactive\naws iam delete-access-key --user-name <user> --access-key-id <old-key-id>',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Manage access keys for IAM users',
        url: `${IAM_GUIDE}/id_credentials_access-keys.html`,
      },
    ],
    wellArchitected: ['SEC02-BP05'],
  },
  {
    id: 'access-reviews',
    domain: 'identity-access',
    title: 'Review access and remove what is unused',
    summary:
      'Users, roles, permission sets and policies of the service are reviewed on a schedule by somebody who knows what they are for. Credentials that nobody used for weeks are removed without waiting for the review.',
    why: 'Access is granted in minutes and rarely taken back. Forgotten users and roles are what attackers look for, because nobody notices their use. Unused credentials can be measured; whether a used permission is still right needs a person.',
    howToFix:
      'Remove what the credential report shows as unused. Use an unused access analyzer for roles and permissions. Once a quarter walk through the people and roles that reach production, confirm each with its owner, and write down the decision with a link to the record.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws iam generate-credential-report\naws iam get-credential-report --query Content --output text | base64 --decode\naws accessanalyzer create-analyzer --analyzer-name unused --type ACCOUNT_UNUSED_ACCESS --configuration \'{"unusedAccess":{"unusedAccessAge":90}}\'',
      },
      {
        kind: 'console',
        text: 'IAM > Credential report > Download; IAM > Access Analyzer > Unused access.',
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Did somebody who knows the service review all people and roles with access to it, and was what is no longer needed removed?',
      periodDays: 120,
      level: 'service',
    },
    references: [
      {
        title: 'Credential reports',
        url: `${IAM_GUIDE}/id_credentials_getting-report.html`,
      },
      {
        title: 'IAM Access Analyzer',
        url: `${IAM_GUIDE}/what-is-access-analyzer.html`,
      },
    ],
    wellArchitected: ['SEC02-BP05', 'SEC03-BP04', 'SEC03-BP06'],
  },
];
