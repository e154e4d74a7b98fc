import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { securityScorecardsTranslationRef } from '../translation';

/** Gives a text of the plugin in the reader's language, for code that is no component. */
export type Translate = TranslationFunction<
  typeof securityScorecardsTranslationRef.T
>;
