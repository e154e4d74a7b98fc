import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import type { AccountsSettings } from '../config/AwsSettings';
import type { AccountDirectory, AccountListing } from './AccountDirectory';

/** The accounts that app-config lists. @internal */
export class ConfigAccountDirectory implements AccountDirectory {
  readonly #settings: AccountsSettings;

  constructor(settings: AccountsSettings) {
    this.#settings = settings;
  }

  async list(): Promise<AccountListing> {
    const accounts = this.#settings.list.map(
      ({ id, name, ouPath }): AwsAccount => ({
        id,
        ...(name ? { name } : {}),
        ...(ouPath ? { ouPath } : {}),
      }),
    );
    return { accounts, problems: [] };
  }
}
