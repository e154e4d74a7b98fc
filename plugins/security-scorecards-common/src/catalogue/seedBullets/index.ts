export type { SeedBullet, SeedBulletKind, SeedId } from './SeedBullet';
export * from './seedBullets';
