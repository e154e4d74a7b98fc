import { s0 } from './s0';
import { s1 } from './s1';
import { s2 } from './s2';
import { s3 } from './s3';
import { s4 } from './s4';
import type { SeedBullet, SeedId } from './SeedBullet';

/**
 * Every bullet of the five seed documents, in their order, with the practice that covers it.
 * @public
 */
export function seedBullets(): SeedBullet[] {
  const bySeed = { s0, s1, s2, s3, s4 };
  return (Object.keys(bySeed) as SeedId[]).flatMap(seed =>
    bySeed[seed].map(([id, kind, practice, also, paraphrase]) => ({
      id,
      seed,
      kind,
      practice,
      also,
      paraphrase,
    })),
  );
}
