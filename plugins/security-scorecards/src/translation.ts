import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * Every text that the plugin shows. Adopters translate or reword it with translation resources of this ref.
 * @public
 */
export const securityScorecardsTranslationRef = createTranslationRef({
  id: 'plugin.security-scorecards',
  messages,
});
