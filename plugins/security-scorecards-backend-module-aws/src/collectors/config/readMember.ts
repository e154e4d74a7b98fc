import {
  CollectionError,
  type CollectedPage,
  type CoverageEntry,
} from 'backstage-plugin-security-scorecards-node';
import type { AwsConnector } from '../../clients/AwsConnector';
import type { Timer } from '../../clients/Timer';
import type { ControlDirectory } from '../ControlDirectory';
import { AccountConfigApi } from './AccountConfigApi';
import { coverageOf } from './coverageOf';
import { PackNames } from './PackNames';
import { readAccountSource } from './readAccountSource';
import { readPlace } from './readPlace';
import { recordedPlaces } from './recordedPlaces';

/**
 * Reads Config in an account and region that the aggregator cannot show, with the account's own role.
 *
 * @param visit - `unseen`: what the aggregator said; it stays, with the reason, when the account cannot be read either
 * @returns what could be seen
 * @internal
 */
export async function* readMember(
  shared: {
    connector: AwsConnector;
    controls: ControlDirectory;
    dropSecurityHubRules: boolean;
    timer: Timer;
  },
  visit: {
    unseen: CoverageEntry;
    budget: { left: number };
    signal: AbortSignal;
  },
): AsyncGenerator<CollectedPage, CoverageEntry, void> {
  const { unseen, budget, signal } = visit;
  const place = { accountId: unseen.accountId, region: unseen.region };
  try {
    const caller = await shared.connector.connect('config', {
      ...place,
      job: 'member',
      signal,
    });
    try {
      const { coverage, updatedAt } = await readAccountSource(
        caller,
        place,
        shared.timer,
      );
      if (coverage.status !== 'succeeded') {
        return coverage;
      }
      const reader = new AccountConfigApi(caller);
      const recorded = await recordedPlaces(reader);
      const missed = yield* readPlace({
        ...shared,
        reader,
        place,
        recorded: recorded.has(`${place.accountId}/${place.region}`),
        packs: await PackNames.read(reader),
        vouchedAt: updatedAt,
        budget,
        now: shared.timer.now(),
      });
      return coverageOf(coverage, missed);
    } finally {
      caller.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CollectionError)) {
      throw error;
    }
    return {
      ...unseen,
      message: `${unseen.message}; nor could it be read in the account: ${error.message}`,
      mend: `${unseen.mend}; or: ${error.mend}`,
    };
  }
}
