import type { ConfigReader } from './ConfigReader';
import { countRowSchema, parseRows } from './schema';

const PROBE =
  'SELECT accountId, awsRegion, COUNT(*) ' +
  "WHERE resourceType = 'AWS::Config::ResourceCompliance' GROUP BY accountId, awsRegion";

/**
 * Accounts and regions, as `account/region`, in which Config records compliance by resource. AWS itself advises to switch that
 * off where Security Hub alone uses Config, so it has to be asked.
 * @internal
 */
export async function recordedPlaces(
  reader: ConfigReader,
): Promise<Set<string>> {
  const places = new Set<string>();
  for await (const page of reader.select(PROBE)) {
    const { rows } = parseRows(countRowSchema, page);
    for (const { accountId, awsRegion } of rows) {
      places.add(`${accountId}/${awsRegion}`);
    }
  }
  return places;
}
