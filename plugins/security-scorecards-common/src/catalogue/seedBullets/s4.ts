import type { SeedBulletRow } from './SeedBullet';

/** Bullets of seed s4. @internal */
// prettier-ignore
export const s4: readonly SeedBulletRow[] = [
  ['s4-iam-1', 'recommendation', 'least-privilege', [], 'least-privilege'],
  ['s4-iam-2', 'recommendation', 'permission-boundaries', [], 'permission-boundaries'],
  ['s4-iam-3', 'recommendation', 'roles-not-long-term-keys', ['root-user-protection'], 'roles-not-long-term-keys'],
  ['s4-iam-why-1', 'rationale', 'least-privilege', [], 'least-privilege'],
  ['s4-iam-why-2', 'rationale', 'least-privilege', [], 'least-privilege'],
  ['s4-iam-why-3', 'rationale', 'roles-not-long-term-keys', [], 'roles-not-long-term-keys'],
  ['s4-network-1', 'recommendation', 'security-groups', ['network-acls'], 'security-groups'],
  ['s4-network-2', 'recommendation', 'public-exposure', ['network-segmentation'], 'public-exposure'],
  ['s4-network-3', 'recommendation', 'vpc-endpoints', [], 'vpc-endpoints'],
  ['s4-network-why-1', 'rationale', 'security-groups', [], 'security-groups'],
  ['s4-network-why-2', 'rationale', 'network-segmentation', [], 'network-segmentation'],
  ['s4-network-why-3', 'rationale', 'public-exposure', [], 'public-exposure'],
  ['s4-data-1', 'recommendation', 'encryption-at-rest', ['database-encryption'], 'encryption-at-rest'],
  ['s4-data-2', 'recommendation', 'encryption-in-transit', [], 'encryption-in-transit'],
  ['s4-data-3', 'recommendation', 'key-management', [], 'key-management'],
  ['s4-data-why-1', 'rationale', 'encryption-at-rest', [], 'encryption-at-rest'],
  ['s4-data-why-2', 'rationale', 'encryption-at-rest', [], 'encryption-at-rest'],
  ['s4-data-why-3', 'rationale', 'key-management', [], 'key-management'],
  ['s4-patch-1', 'recommendation', 'os-patching', [], 'os-patching'],
  ['s4-patch-2', 'recommendation', 'platform-updates', ['os-patching'], 'platform-updates'],
  ['s4-patch-3', 'recommendation', 'maintenance-windows', [], 'maintenance-windows'],
  ['s4-patch-why-1', 'rationale', 'os-patching', [], 'os-patching'],
  ['s4-patch-why-2', 'rationale', 'os-patching', [], 'os-patching'],
  ['s4-patch-why-3', 'rationale', 'platform-updates', [], 'platform-updates'],
];
