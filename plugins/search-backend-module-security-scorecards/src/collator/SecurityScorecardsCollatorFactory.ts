import { Readable } from 'node:stream';
import type { AuthService } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import type { SecurityScorecardsService } from 'backstage-plugin-security-scorecards-node';
import {
  SECURITY_SCORECARDS_DOCUMENT_TYPE,
  type SecurityScorecardDocument,
} from './SecurityScorecardDocument';
import { titlesOf, toDocument } from './toDocument';

/** Scorecards read at once: the most that the REST API gives. */
const PAGE_SIZE = 500;

/**
 * Reads all scorecards for the search, page by page, with the search plugin's own credentials; what a reader finds is
 * decided when the reader searches.
 * @public
 */
export class SecurityScorecardsCollatorFactory
  implements DocumentCollatorFactory
{
  readonly type = SECURITY_SCORECARDS_DOCUMENT_TYPE;
  readonly visibilityPermission: Permission;
  readonly #auth: AuthService;
  readonly #scorecards: SecurityScorecardsService;
  readonly #filter: string[];
  readonly #locationTemplate: string;

  private constructor(options: {
    auth: AuthService;
    scorecards: SecurityScorecardsService;
    filter: string[];
    locationTemplate: string;
    visibilityPermission: Permission;
  }) {
    this.#auth = options.auth;
    this.#scorecards = options.scorecards;
    this.#filter = options.filter;
    this.#locationTemplate = options.locationTemplate;
    this.visibilityPermission = options.visibilityPermission;
  }

  /**
   * @param options - `filter` as in the REST API, `locationTemplate` with `:kind`, `:namespace` and `:name`,
   * `visibilityPermission` for each entity
   */
  static create(options: {
    auth: AuthService;
    scorecards: SecurityScorecardsService;
    filter: string[];
    locationTemplate: string;
    visibilityPermission: Permission;
  }): SecurityScorecardsCollatorFactory {
    return new SecurityScorecardsCollatorFactory(options);
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<SecurityScorecardDocument> {
    const titles = titlesOf(await (await this.#client()).getCatalogue());
    let cursor: string | undefined;
    do {
      // A new token each time: collating may take longer than one is good for.
      const client = await this.#client();
      // By title, for a risk that changes meanwhile would move scorecards between pages.
      const page = await client.listScorecards({
        filter: this.#filter,
        orderField: 'title,asc',
        include: ['worstFailures'],
        limit: PAGE_SIZE,
        cursor,
      });
      for (const summary of page.items) {
        yield toDocument(summary, {
          titles,
          locationTemplate: this.#locationTemplate,
        });
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor !== undefined);
  }

  async #client() {
    return this.#scorecards.clientFor(
      await this.#auth.getOwnServiceCredentials(),
    );
  }
}
