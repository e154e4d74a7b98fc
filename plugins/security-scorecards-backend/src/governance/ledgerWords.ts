import type { Catalogue } from 'backstage-plugin-security-scorecards-common';

const WORDS = 10;

/** A word of a search in a ledger, and what of the catalogue has it in its title. @internal */
export interface LedgerWord {
  /** In lower case. */
  word: string;
  practiceIds: readonly string[];
  controlIds: readonly string[];
}

/** The words of a search; those beyond the tenth are left out. @internal */
export function ledgerWords(text: string, catalogue: Catalogue): LedgerWord[] {
  const words = lower(text)
    .split(/\s+/)
    .filter(word => word !== '');
  return [...new Set(words)].slice(0, WORDS).map(word => {
    const titled = (items: readonly { id: string; title: string }[]) =>
      items
        .filter(item => lower(item.title).includes(word))
        .map(item => item.id);
    return {
      word,
      practiceIds: titled(catalogue.practices),
      controlIds: titled(catalogue.controls),
    };
  });
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
