import { setImmediate } from 'node:timers/promises';

/** Lets requests that wait be served before long work goes on. @internal */
export async function yieldToEventLoop(): Promise<void> {
  await setImmediate();
}
