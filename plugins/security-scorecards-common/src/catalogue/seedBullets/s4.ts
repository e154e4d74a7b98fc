import type { SeedBulletRow } from './SeedBullet';

/** Bullets of seed s4. @internal */
// prettier-ignore
export const s4: readonly SeedBulletRow[] = [
  ['s4-iam-1', 'recommendation', 'least-privilege', [], 'Look for permissions that are too wide, such as administrator access'],
  ['s4-iam-2', 'recommendation', 'permission-boundaries', [], 'Check that boundaries cap what roles can do'],
  ['s4-iam-3', 'recommendation', 'roles-not-long-term-keys', ['root-user-protection'], 'Temporary credentials in place of access keys'],
  ['s4-iam-why-1', 'rationale', 'least-privilege', [], 'Reason: few permissions, fewer accidents and intrusions'],
  ['s4-iam-why-2', 'rationale', 'least-privilege', [], 'Reason: wide permissions give an attacker more to use'],
  ['s4-iam-why-3', 'rationale', 'roles-not-long-term-keys', [], 'Reason: long-lived keys are stolen more easily'],
  ['s4-network-1', 'recommendation', 'security-groups', ['network-acls'], 'Check both filters for needed traffic only'],
  ['s4-network-2', 'recommendation', 'public-exposure', ['network-segmentation'], 'Check separation of subnets and unintended public resources'],
  ['s4-network-3', 'recommendation', 'vpc-endpoints', [], 'Private endpoints instead of the internet'],
  ['s4-network-why-1', 'rationale', 'security-groups', [], 'Reason: fewer ports and addresses, fewer ways in'],
  ['s4-network-why-2', 'rationale', 'network-segmentation', [], 'Reason: separate parts limit the damage'],
  ['s4-network-why-3', 'rationale', 'public-exposure', [], 'Reason: what is not public is found less'],
  ['s4-data-1', 'recommendation', 'encryption-at-rest', ['database-encryption'], 'Check that stored data is encrypted'],
  ['s4-data-2', 'recommendation', 'encryption-in-transit', [], 'Check that data on the way is encrypted'],
  ['s4-data-3', 'recommendation', 'key-management', [], 'Check rotation of keys and access to them'],
  ['s4-data-why-1', 'rationale', 'encryption-at-rest', [], 'Reason: confidentiality at rest and on the way'],
  ['s4-data-why-2', 'rationale', 'encryption-at-rest', [], 'Reason: regulations ask for it, and integrity gains'],
  ['s4-data-why-3', 'rationale', 'key-management', [], 'Reason: a lost key is lost data'],
  ['s4-patch-1', 'recommendation', 'os-patching', [], 'Check that Patch Manager patches the instances'],
  ['s4-patch-2', 'recommendation', 'platform-updates', ['os-patching'], 'Check that updates arrive by themselves'],
  ['s4-patch-3', 'recommendation', 'maintenance-windows', [], 'Check policies and windows of updates'],
  ['s4-patch-why-1', 'rationale', 'os-patching', [], 'Reason: known weaknesses are used by attackers'],
  ['s4-patch-why-2', 'rationale', 'os-patching', [], 'Reason: standards ask for regular updates'],
  ['s4-patch-why-3', 'rationale', 'platform-updates', [], 'Reason: updates also bring stability and speed'],
];
