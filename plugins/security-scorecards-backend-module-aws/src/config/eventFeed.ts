import { z } from 'zod';
import type { RoleSettings } from './AwsSettings';

/** A queue of events. @internal */
export interface EventQueueSettings {
  url: string;
  name: string;
  accountId: string;
  region: string;
  /** Receives under way at the same time, on each instance of the backend. */
  receivers: number;
}

/** Which queues are listened to. @internal */
export interface EventFeedSettings {
  role?: RoleSettings;
  queues: EventQueueSettings[];
}

const QUEUE_URL = /^https?:\/\/([^/]+)\/(\d{12})\/([\w-]{1,80})$/;
// sqs.eu-west-1.amazonaws.com, sqs-fips.us-gov-west-1.amazonaws.com, eu-west-1.queue.amazonaws.com
const HOST_REGION =
  /^(?:sqs(?:-fips)?\.([a-z]{2,5}(?:-[a-z]+)+-\d+)\.|([a-z]{2,5}(?:-[a-z]+)+-\d+)\.queue\.)/;

/** A URL of a standard queue. @internal */
export const queueUrl = z
  .string({ error: 'write the URL of the queue' })
  .regex(
    QUEUE_URL,
    'write the URL of a standard queue, such as https://sqs.eu-west-1.amazonaws.com/111122223333/security-scorecards-events',
  );

interface WrittenEventFeed {
  enabled: boolean;
  role?: RoleSettings;
  queues: Array<{ url: string; region?: string; receivers: number }>;
}

/**
 * The section `eventFeed` with what follows from the URLs.
 *
 * @param homeRegion - where a URL names no region
 * @returns undefined when it is absent or off
 * @internal
 */
export function readEventFeed(
  written: WrittenEventFeed | undefined,
  homeRegion: string,
): EventFeedSettings | undefined {
  return written?.enabled
    ? {
        role: written.role,
        queues: written.queues.map(queue => readQueue(queue, homeRegion)),
      }
    : undefined;
}

/** What is wrong with the section beside the others. @internal */
export function checkEventFeed(written: {
  eventFeed?: WrittenEventFeed;
  securityHub?: { enabled: boolean };
  config?: { enabled: boolean };
}): Array<{ path: string[]; value: unknown; mend: string }> {
  const { eventFeed, securityHub, config } = written;
  if (!eventFeed?.enabled) {
    return [];
  }
  const urls = eventFeed.queues.map(({ url }) => url);
  const double = urls.findIndex((url, index) => urls.indexOf(url) < index);
  return [
    ...(securityHub?.enabled || config?.enabled
      ? []
      : [
          {
            path: ['eventFeed'],
            value: 'on',
            mend: 'add securityHub or config, as the feed brings changes of these and the rest is read by visits',
          },
        ]),
    ...(double < 0
      ? []
      : [
          {
            path: ['eventFeed', 'queues', String(double), 'url'],
            value: urls[double],
            mend: 'name each queue once',
          },
        ]),
  ];
}

function readQueue(
  written: { url: string; region?: string; receivers: number },
  homeRegion: string,
): EventQueueSettings {
  const [, host = '', accountId = '', name = ''] =
    QUEUE_URL.exec(written.url) ?? [];
  const [, first, second] = HOST_REGION.exec(host) ?? [];
  return {
    url: written.url,
    name,
    accountId,
    region: written.region ?? first ?? second ?? homeRegion,
    receivers: written.receivers,
  };
}
