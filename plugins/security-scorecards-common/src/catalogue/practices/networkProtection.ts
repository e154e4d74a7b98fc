import type { PracticeText } from './PracticeText';

const VPC_GUIDE = 'https://docs.aws.amazon.com/vpc/latest/userguide';
const WAF_GUIDE = 'https://docs.aws.amazon.com/waf/latest/developerguide';

/** Practices of the domain `network-protection`. @internal */
export const networkProtectionPractices: readonly PracticeText[] = [
  {
    id: 'network-segmentation',
    domain: 'network-protection',
    title: 'Segment networks and keep backends private',
    summary:
      'Workloads live in VPCs of their own, divided into public subnets for what must face the internet and private subnets for the rest. Databases, caches and file systems sit in private subnets, subnets give out no public addresses by themselves, and data warehouses keep their traffic inside the VPC.',
    why: 'A database in a private subnet cannot be reached from the internet, whatever else is misconfigured. Segments also stop an attacker who took over one component from walking to all others.',
    howToFix:
      'Plan three layers per VPC: public for load balancers, private for applications, isolated for data. Switch off automatic public addresses on every subnet. Move databases to a subnet group of private subnets: a new subnet group or a restored snapshot is often simpler than a move in place. Switch on enhanced VPC routing for Redshift.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 modify-subnet-attribute --subnet-id <subnet-id> --no-map-public-ip-on-launch\naws redshift modify-cluster --cluster-identifier <id> --enhanced-vpc-routing',
      },
      {
        kind: 'cdk',
        text: "new ec2.Vpc(this, 'Vpc', { subnetConfiguration: [{ name: 'public', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false }, { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }, { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Security best practices for your VPC',
        url: `${VPC_GUIDE}/vpc-security-best-practices.html`,
      },
      {
        title: 'Security in Amazon VPC',
        url: `${VPC_GUIDE}/VPC_Security.html`,
      },
    ],
    wellArchitected: ['SEC05-BP01'],
  },
  {
    id: 'public-exposure',
    domain: 'network-protection',
    title: 'Expose nothing to the public by accident',
    summary:
      'No bucket, snapshot, database, search domain, queue, topic, document or instance is open to everybody unless that is its purpose. Account-wide blocks make such an accident impossible, and addresses that nobody uses are released.',
    why: 'Open buckets, snapshots and databases are found by scanners within hours and need no exploit. Most of the large data leaks from clouds were one setting.',
    howToFix:
      'Switch on the account-wide blocks first: S3 Block Public Access, EBS snapshot block public access, EMR block public access, SSM document sharing, VPC Block Public Access where the workload allows it. Then make each reported resource private. What must be public (a website) goes behind CloudFront with a private origin; where that is impossible, ask for a waiver that says why.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws s3control put-public-access-block --account-id <account> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true\naws ec2 enable-snapshot-block-public-access --state block-all-sharing\naws rds modify-db-instance --db-instance-identifier <id> --no-publicly-accessible --apply-immediately',
      },
      {
        kind: 'cli',
        text: 'aws rds modify-db-snapshot-attribute --db-snapshot-identifier <id> --attribute-name restore --values-to-remove all\naws ssm update-service-setting --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable',
      },
      {
        kind: 'cdk',
        text: "new s3.Bucket(this, 'Data', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL, enforceSSL: true });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Security best practices for Amazon S3',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
      },
      {
        title: 'Blocking public access to S3 storage',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      },
    ],
    wellArchitected: ['SEC03-BP07', 'SEC05-BP02'],
  },
  {
    id: 'security-groups',
    domain: 'network-protection',
    title: 'Open only the ports that are needed',
    summary:
      'Security groups admit the ports and sources that the workload needs, with other security groups as sources where possible. No administration or database port is open to the internet, the default group of each VPC has no rules, and unused groups are removed.',
    why: 'An open SSH, RDP or database port is tried by attackers within minutes. A group that names only the load balancer as source leaves them nothing to try.',
    howToFix:
      'Replace 0.0.0.0/0 and ::/0 by the security group of the caller or by a prefix list. Use Session Manager or EC2 Instance Connect Endpoint instead of open SSH and RDP. Remove the rules of default groups and give every resource a group of its own.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 revoke-security-group-ingress --group-id <sg-id> --protocol tcp --port 22 --cidr 0.0.0.0/0\naws ec2 authorize-security-group-ingress --group-id <sg-id> --protocol tcp --port 5432 --source-group <caller-sg-id>',
      },
      {
        kind: 'cdk',
        text: 'database.connections.allowDefaultPortFrom(service);',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Control traffic with security groups',
        url: `${VPC_GUIDE}/vpc-security-groups.html`,
      },
      {
        title: 'Session Manager',
        url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
      },
    ],
    wellArchitected: ['SEC05-BP02'],
  },
  {
    id: 'network-acls',
    domain: 'network-protection',
    title: 'Use network ACLs as a second layer',
    summary:
      'Network ACLs repeat the coarse limits at the edge of the subnet: they do not let the internet reach SSH or RDP, and ACLs that no subnet uses are removed.',
    why: 'Security groups change often and by many hands. A network ACL that forbids administration ports at the subnet keeps one wrong rule from opening an instance.',
    howToFix:
      'Change the inbound rules that allow 0.0.0.0/0 to ports 22 and 3389, mind that ACLs are stateless and that replies need the ephemeral ports, and keep fine-grained rules in security groups. Delete ACLs without subnets.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 create-network-acl-entry --network-acl-id <acl-id> --ingress --rule-number 90 --protocol tcp --port-range From=22,To=22 --cidr-block 0.0.0.0/0 --rule-action deny\naws ec2 delete-network-acl --network-acl-id <unused-acl-id>',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Control subnet traffic with network ACLs',
        url: `${VPC_GUIDE}/vpc-network-acls.html`,
      },
    ],
    wellArchitected: ['SEC05-BP02'],
  },
  {
    id: 'controlled-egress',
    domain: 'network-protection',
    title: 'Send outbound traffic through controlled exits',
    summary:
      'Private workloads reach the internet through a NAT gateway or a firewall and cannot be reached from there. Only route tables of public subnets lead to an internet gateway, and interfaces check source and destination unless they forward traffic by design.',
    why: 'A route to an internet gateway turns a private subnet into a public one without anybody touching the instances. Controlled exits are also where data on its way out can be seen and stopped.',
    howToFix:
      'Point the default route of private subnets at a NAT gateway, one per Availability Zone, or at a firewall endpoint. Remove routes to the internet gateway from all other tables. Switch the source/destination check on for every interface that is not a NAT or firewall instance.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 replace-route --route-table-id <rtb-id> --destination-cidr-block 0.0.0.0/0 --nat-gateway-id <nat-id>\naws ec2 modify-network-interface-attribute --network-interface-id <eni-id> --source-dest-check',
      },
    ],
    mode: 'automated',
    references: [
      { title: 'NAT gateways', url: `${VPC_GUIDE}/vpc-nat-gateway.html` },
    ],
    wellArchitected: ['SEC05-BP02'],
  },
  {
    id: 'vpc-endpoints',
    domain: 'network-protection',
    title: 'Reach AWS services through VPC endpoints',
    summary:
      'VPCs reach the AWS services that they use through gateway or interface endpoints, so that the traffic stays on the AWS network and passes an endpoint policy that you control.',
    why: 'Without endpoints private workloads need a way to the internet only to call AWS. With them that way can be closed, and an endpoint policy can refuse buckets and accounts that are not yours, which stops data from leaving by a side door.',
    howToFix:
      'Create the free gateway endpoints for S3 and DynamoDB in every VPC, and interface endpoints for the services that the workload calls: EC2, ECR (API and Docker), Systems Manager, KMS, Secrets Manager, CloudWatch Logs. Switch on private DNS and restrict the endpoint policies to your organization.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 create-vpc-endpoint --vpc-id <vpc-id> --vpc-endpoint-type Interface --service-name com.amazonaws.<region>.ecr.api --subnet-ids <subnet-ids> --security-group-ids <sg-id> --private-dns-enabled',
      },
      {
        kind: 'cdk',
        text: "vpc.addInterfaceEndpoint('Ecr', { service: ec2.InterfaceVpcEndpointAwsService.ECR });\nvpc.addGatewayEndpoint('S3', { service: ec2.GatewayVpcEndpointAwsService.S3 });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is AWS PrivateLink?',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/what-is-privatelink.html',
      },
    ],
    wellArchitected: ['SEC05-BP02', 'SEC09-BP03'],
  },
  {
    id: 'private-connectivity',
    domain: 'network-protection',
    title: 'Connect networks privately',
    summary:
      'Networks talk to each other over peering, transit gateways or PrivateLink instead of public addresses. Somebody approves each attachment, and names resolve to private addresses on both sides of a peering.',
    why: 'A transit gateway that accepts attachments by itself lets any account it is shared with join your network. Traffic over public addresses opens ports that private paths would not need.',
    howToFix:
      'Switch off automatic acceptance on transit gateways and accept attachments in a reviewed change. Switch on DNS resolution for both sides of each peering, so that clients do not fall back to public addresses. Use PrivateLink when only one service needs to be reached.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 modify-transit-gateway --transit-gateway-id <tgw-id> --options AutoAcceptSharedAttachments=disable\naws ec2 modify-vpc-peering-connection-options --vpc-peering-connection-id <pcx-id> --requester-peering-connection-options AllowDnsResolutionFromRemoteVpc=true',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is a transit gateway?',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html',
      },
      {
        title: 'What is VPC peering?',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',
      },
    ],
    wellArchitected: ['SEC05-BP01'],
  },
  {
    id: 'network-firewall',
    domain: 'network-protection',
    title: 'Inspect traffic with central firewall rules',
    summary:
      'Network Firewall inspects traffic between networks and to the internet with policies that contain rules, drop or inspect what matches none, and cannot be deleted by mistake. Firewall Manager keeps the rule groups of all accounts the same.',
    why: 'Security groups know addresses and ports but not domain names or payloads. A firewall whose policy is empty or lets unmatched packets pass costs money and stops nothing.',
    howToFix:
      'Associate at least one rule group with each policy, set the default stateless actions for full and fragmented packets to drop or to forward to the stateful rules, and switch on protection of deletion and subnet changes. Let Firewall Manager deploy policies and web ACL rule groups to the accounts.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws network-firewall update-firewall-delete-protection --firewall-name <name> --delete-protection\naws network-firewall update-subnet-change-protection --firewall-name <name> --subnet-change-protection',
      },
      {
        kind: 'cloudformation',
        text: '{ "Type": "AWS::NetworkFirewall::FirewallPolicy", "Properties": { "FirewallPolicyName": "central", "FirewallPolicy": { "StatelessDefaultActions": ["aws:forward_to_sfe"], "StatelessFragmentDefaultActions": ["aws:forward_to_sfe"], "StatefulRuleGroupReferences": [{ "ResourceArn": "<rule-group-arn>" }] } } }',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is AWS Network Firewall?',
        url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/what-is-aws-network-firewall.html',
      },
      {
        title: 'AWS Firewall Manager',
        url: `${WAF_GUIDE}/fms-chapter.html`,
      },
    ],
    wellArchitected: ['SEC05-BP03', 'SEC05-BP04'],
  },
  {
    id: 'web-application-firewall',
    domain: 'network-protection',
    title: 'Put a web application firewall in front',
    summary:
      'Public web endpoints (distributions, application load balancers, REST and GraphQL APIs) are behind a web ACL that really contains rules, and load balancers reject malformed and ambiguous requests.',
    why: 'A firewall for web requests blocks known attack patterns, bad bots and floods while the code behind is still unpatched. Ambiguous requests that two servers read differently let attackers smuggle their own past all checks.',
    howToFix:
      'Create a web ACL with the AWS managed core and known-bad-inputs rule groups and a rate-based rule, run it in count mode for some days, then let it block. Associate it with each public endpoint. Set load balancers to drop invalid header fields and to the defensive desync mode. Replace WAF Classic, which AWS retires.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws wafv2 associate-web-acl --web-acl-arn <acl-arn> --resource-arn <load-balancer-arn>\naws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes Key=routing.http.drop_invalid_header_fields.enabled,Value=true Key=routing.http.desync_mitigation_mode,Value=defensive',
      },
      {
        kind: 'cloudformation',
        text: '{ "Type": "AWS::WAFv2::WebACLAssociation", "Properties": { "ResourceArn": { "Ref": "LoadBalancer" }, "WebACLArn": { "Fn::GetAtt": ["WebAcl", "Arn"] } } }',
      },
    ],
    mode: 'automated',
    references: [
      { title: 'AWS WAF', url: `${WAF_GUIDE}/waf-chapter.html` },
      {
        title: 'AWS managed rule groups',
        url: `${WAF_GUIDE}/aws-managed-rule-groups-list.html`,
      },
    ],
    wellArchitected: ['SEC05-BP03'],
  },
  {
    id: 'ddos-protection',
    domain: 'network-protection',
    title: 'Prepare for denial of service',
    summary:
      'Endpoints whose outage would hurt are protected by Shield Advanced, with a renewed subscription, the resources listed as protected, and access for the Shield Response Team. Everything else relies on Shield Standard, which is always on, and on an architecture that absorbs load.',
    why: 'A flood is cheap to buy and hits services without warning. Shield Advanced detects attacks per resource, brings people who mitigate them, and pays back the scaling costs they cause.',
    howToFix:
      'Decide with the business which endpoints deserve the subscription. Subscribe once for the organization, protect the load balancers, distributions, hosted zones and addresses concerned, attach health checks, and authorize the response team. Put CloudFront in front of the others. Where the subscription is not justified, switch these Config rules off or record a waiver.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws shield create-protection --name <name> --resource-arn <load-balancer-arn>\naws shield associate-drt-role --role-arn <role-arn>\naws shield describe-subscription --query Subscription.AutoRenew',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'AWS Shield',
        url: `${WAF_GUIDE}/shield-chapter.html`,
      },
    ],
    wellArchitected: ['SEC05-BP03'],
  },
];
