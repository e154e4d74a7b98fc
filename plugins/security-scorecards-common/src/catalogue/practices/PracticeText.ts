import type { PracticeData } from '../CatalogueData';

/** A practice as written down: the seed bullets are told by the bullets themselves. @internal */
export type PracticeText = Omit<PracticeData, 'seedBullets'>;
