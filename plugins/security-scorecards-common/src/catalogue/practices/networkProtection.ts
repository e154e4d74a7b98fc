import type { PracticeText } from './PracticeText';

/** Practices of the domain `network-protection`. @internal */
export const networkProtectionPractices: readonly PracticeText[] = [
  {
    id: 'network-segmentation',
    domain: 'network-protection',
    title: 'Segment networks and keep backends private',
    summary:
      'Databases and application servers sit in private subnets, in networks separated by purpose.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'public-exposure',
    domain: 'network-protection',
    title: 'Expose nothing to the public by accident',
    summary:
      'No bucket, snapshot, database, queue, image or instance is reachable by everybody unless that is its purpose.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'security-groups',
    domain: 'network-protection',
    title: 'Open only the ports that are needed',
    summary:
      'Security groups admit the ports and sources that the workload needs, and no administration port from the internet.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'network-acls',
    domain: 'network-protection',
    title: 'Use network ACLs as a second layer',
    summary:
      'Network ACLs repeat the coarse limits at the edge of the subnet, so that a wrong security group alone opens nothing.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'controlled-egress',
    domain: 'network-protection',
    title: 'Send outbound traffic through controlled exits',
    summary:
      'Private workloads reach the internet through NAT or a firewall and cannot be reached from there.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'vpc-endpoints',
    domain: 'network-protection',
    title: 'Reach AWS services through VPC endpoints',
    summary:
      'Traffic to AWS services stays on the AWS network and passes an endpoint whose policy you control.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'private-connectivity',
    domain: 'network-protection',
    title: 'Connect networks privately',
    summary:
      'Networks talk to each other over peering, transit gateways or private links that somebody approved.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'network-firewall',
    domain: 'network-protection',
    title: 'Inspect traffic centrally',
    summary:
      'Network Firewall and Firewall Manager apply one set of rules to the traffic of many accounts.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'web-application-firewall',
    domain: 'network-protection',
    title: 'Put a web application firewall in front',
    summary:
      'Web endpoints are behind a web ACL that really contains rules, and load balancers reject malformed requests.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'ddos-protection',
    domain: 'network-protection',
    title: 'Prepare for denial of service',
    summary:
      'Endpoints that matter are protected by Shield Advanced, with the response team able to help.',
    why: 'What can reach what: segmentation, filtering, public reachability, edge shields',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
];
