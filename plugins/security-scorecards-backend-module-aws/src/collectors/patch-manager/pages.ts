import type { CollectedPage } from 'backstage-plugin-security-scorecards-node';
import type { AwsCaller } from '../../clients/AwsCaller';
import type { AwsClients } from '../../clients/AwsConnector';
import { readTags } from '../tags/readTags';
import {
  convertAccount,
  convertUnmanaged,
  nodeArn,
  type PatchPlace,
} from './convert';
import type { PatchApi } from './PatchApi';
import type { Instances } from './readInstances';
import { nodeResource } from './readNodes';

const MAX_UNMANAGED_PER_PAGE = 200;

/** The tags of the account's resources. Instances among them are added to those that Config told. @internal */
export async function* tagPages(
  caller: AwsCaller<AwsClients['tagging']>,
  place: PatchPlace,
  instances: Instances,
): AsyncGenerator<CollectedPage, void, void> {
  const ec2 = nodeArn(place, '');
  for await (const resources of readTags(caller, place)) {
    for (const { resourceId } of resources) {
      const id = resourceId.startsWith(ec2) && resourceId.slice(ec2.length);
      if (id && !instances.has(id)) {
        instances.set(id, false);
      }
    }
    yield { evidence: [], resources, skipped: [] };
  }
}

/** Evidence on instances that Systems Manager does not manage. @internal */
export function* unmanagedPages(
  place: PatchPlace,
  instances: Instances,
  managed: ReadonlySet<string>,
): Generator<CollectedPage, void, void> {
  const unmanaged = [...instances].filter(([id]) => !managed.has(id));
  for (let from = 0; from < unmanaged.length; from += MAX_UNMANAGED_PER_PAGE) {
    const part = unmanaged.slice(from, from + MAX_UNMANAGED_PER_PAGE);
    yield {
      evidence: part.flatMap(([id, running]) =>
        convertUnmanaged(place, id, running),
      ),
      resources: part.map(([id]) => nodeResource(place, id)),
      skipped: [],
    };
  }
}

/** Evidence on the account: whether patching is set up there. @internal */
export async function* accountPage(
  api: PatchApi,
  place: PatchPlace,
  hasNodes: boolean,
): AsyncGenerator<CollectedPage, void, void> {
  const window = hasNodes ? await api.hasPatchWindow() : undefined;
  const baseline = hasNodes ? await api.hasOwnBaseline() : undefined;
  yield {
    evidence: [
      convertAccount(place, 'patch-no-maintenance-window', window),
      convertAccount(place, 'patch-no-baseline', baseline),
    ],
    resources: [],
    skipped: [],
  };
}
