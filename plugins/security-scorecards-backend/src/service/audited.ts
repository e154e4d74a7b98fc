import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Request } from 'express';

/** Does something that is written down by the auditor, whether it succeeds or is refused. @internal */
export async function audited<T>(
  auditor: AuditorService,
  options: {
    /** Tells who asks; without one, say it in `meta`. */
    request?: Request;
    /** In kebab case, without the name of the plugin. */
    eventId: string;
    severityLevel: 'low' | 'medium' | 'high';
    meta: { [key: string]: string | number | undefined };
    /** What is told of the result. */
    describe?: (result: T) => { [key: string]: string | number };
  },
  work: () => Promise<T>,
): Promise<T> {
  const { request, eventId, severityLevel, meta, describe } = options;
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta,
  });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
  await event.success(describe && { meta: describe(result) });
  return result;
}
