import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import type { Timer } from '../clients/Timer';
import type { AccountsSettings } from '../config/AwsSettings';
import type { AccountDirectory, AccountListing } from './AccountDirectory';

const KEEP_MS = 10 * 60_000;

/**
 * The accounts of a source, without the excluded ones, with names of app-config over the source's own. Kept for ten minutes,
 * since each visit asks for them.
 * @internal
 */
export class DefaultAccountDirectory implements AccountDirectory {
  readonly #source: AccountDirectory;
  readonly #settings: AccountsSettings;
  readonly #timer: Timer;
  #kept?: { at: number; listing: AccountListing };

  constructor(options: {
    source: AccountDirectory;
    settings: AccountsSettings;
    timer: Timer;
  }) {
    this.#source = options.source;
    this.#settings = options.settings;
    this.#timer = options.timer;
  }

  async list(options: { signal: AbortSignal }): Promise<AccountListing> {
    const now = this.#timer.now();
    if (this.#kept && now - this.#kept.at < KEEP_MS) {
      return this.#kept.listing;
    }
    const { accounts, problems } = await this.#source.list(options);
    const listing = {
      accounts: accounts
        .filter(({ id }) => !this.#settings.exclude.includes(id))
        .map(account => this.#withOwnWords(account)),
      problems,
    };
    this.#kept = { at: now, listing };
    return listing;
  }

  #withOwnWords(account: AwsAccount): AwsAccount {
    const own = this.#settings.list.find(({ id }) => id === account.id);
    return {
      ...account,
      ...(own?.name ? { name: own.name } : {}),
      ...(own?.ouPath ? { ouPath: own.ouPath } : {}),
    };
  }
}
