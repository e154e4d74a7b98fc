import type { ConfigReader, Place } from './ConfigReader';
import { parseRows, type ResourceRow, resourceRowSchema } from './schema';

// An expression has at most 4,096 characters; some are the query itself.
const MAX_IDS_LENGTH = 3_600;

/**
 * ARNs and tags of resources that results name by type and id. Ids that Config does not hold are left out.
 *
 * @returns rows by `type/id`
 * @internal
 */
export async function findResources(
  reader: ConfigReader,
  place: Place,
  wanted: ReadonlyArray<{ resourceType: string; resourceId: string }>,
): Promise<Map<string, ResourceRow>> {
  const found = new Map<string, ResourceRow>();
  const ids = new Set(
    wanted
      .filter(({ resourceType }) => resourceType !== 'AWS::::Account')
      .map(({ resourceId }) => resourceId)
      // What would end the literal is no id of AWS.
      .filter(id => !id.includes("'") && id.length < 1000),
  );
  for (const list of listsOf(ids)) {
    const pages = reader.select(
      'SELECT resourceType, resourceId, arn, tags ' +
        `WHERE accountId = '${place.accountId}' AND awsRegion = '${place.region}' AND resourceId IN (${list})`,
    );
    for await (const page of pages) {
      for (const row of parseRows(resourceRowSchema, page).rows) {
        found.set(`${row.resourceType}/${row.resourceId}`, row);
      }
    }
  }
  return found;
}

function listsOf(ids: Iterable<string>): string[] {
  const lists: string[] = [];
  let list = '';
  for (const id of ids) {
    const item = `'${id}'`;
    if (list && list.length + item.length + 2 > MAX_IDS_LENGTH) {
      lists.push(list);
      list = '';
    }
    list = list ? `${list}, ${item}` : item;
  }
  return list ? [...lists, list] : lists;
}
