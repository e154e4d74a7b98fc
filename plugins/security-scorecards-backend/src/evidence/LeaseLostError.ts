import { CustomErrorBase } from '@backstage/errors';

/** A visit cannot go on, because another instance has taken the target over. */
export class LeaseLostError extends CustomErrorBase {
  name = 'LeaseLostError' as const;

  constructor(visit: { targetId: string }) {
    super(
      `The visit to ${visit.targetId} was taken over by another instance, because its lease had expired`,
    );
  }
}
