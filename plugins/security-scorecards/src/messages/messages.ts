import { accountPickerMessages } from './accountPickerMessages';
import { accountsMessages } from './accountsMessages';
import { attributionMessages } from './attributionMessages';
import { checklistMessages } from './checklistMessages';
import { collectionMessages } from './collectionMessages';
import { governanceMessages } from './governanceMessages';
import { historyMessages } from './historyMessages';
import { homeMessages } from './homeMessages';
import { patchesMessages } from './patchesMessages';
import { rankingMessages } from './rankingMessages';
import { scorecardMessages } from './scorecardMessages';
import { signalsMessages } from './signalsMessages';
import { stateMessages } from './stateMessages';
import { templatesMessages } from './templatesMessages';
import { unattributedMessages } from './unattributedMessages';
import { vocabularyMessages } from './vocabularyMessages';

/** The English texts, gathered from the areas; a key stands in one area only. */
export const messages = {
  ...vocabularyMessages,
  ...scorecardMessages,
  ...checklistMessages,
  ...stateMessages,
  ...signalsMessages,
  ...patchesMessages,
  ...attributionMessages,
  ...historyMessages,
  ...rankingMessages,
  ...templatesMessages,
  ...collectionMessages,
  ...unattributedMessages,
  ...accountsMessages,
  ...accountPickerMessages,
  ...governanceMessages,
  ...homeMessages,
} as const;
