import type { Config } from '@backstage/config';
import type { SettingsProblem } from './problems';

/**
 * Backstage's `aws` section enters accounts by `accountDefaults.roleName` in a partition and by a region of its own, which are
 * `aws` and `us-east-1` unless they are set. Roles cannot be assumed across partitions, so that both must fit.
 *
 * @param config - the root config
 * @internal
 */
export function checkPartition(
  config: Config,
  partition: string,
): SettingsProblem[] {
  const defaults = config.getOptionalConfig('aws.accountDefaults');
  if (!defaults?.has('roleName')) {
    return [];
  }
  const entered = defaults.getOptionalString('partition') ?? 'aws';
  if (entered !== partition) {
    return [
      {
        path: ['partition'],
        value: partition,
        mend: `set aws.accountDefaults.partition, which is ${entered}, to the same, as the role of each account is assumed there`,
      },
    ];
  }
  return partition !== 'aws' && !defaults.has('region')
    ? [
        {
          path: ['partition'],
          value: partition,
          mend: 'set aws.accountDefaults.region to a region of that partition, as STS is asked in us-east-1 otherwise',
        },
      ]
    : [];
}
