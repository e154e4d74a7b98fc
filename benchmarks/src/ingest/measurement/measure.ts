import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerWatch } from '../databases/ServerWatch';
import type { DatabaseLocation } from './Job';
import type { Measurement, Work } from './Measurement';

const MEGABYTE = 1_000_000;

/**
 * Runs work and watches time, processor, memory and the event loop of this process.
 *
 * @param work - what is measured
 * @param location - database whose server is watched too
 */
export async function measure(
  work: () => Promise<Work>,
  location?: DatabaseLocation,
): Promise<Measurement> {
  const server = location && (await ServerWatch.open(location));
  try {
    return await watch(work, server);
  } finally {
    await server?.close();
  }
}

async function watch(
  work: () => Promise<Work>,
  server: ServerWatch | undefined,
): Promise<Measurement> {
  const serverBefore = await server?.seconds();
  globalThis.gc?.();
  await sleep(200);
  resetPeak();
  const idle = process.memoryUsage.rss();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  const result = await work();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(cpu);
  const peak = readPeak();
  // Lets the monitor notice a delay that lasted until now.
  await sleep(20);
  delay.disable();
  const serverAfter = await server?.seconds();
  return {
    ...result,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    ...(serverBefore !== undefined &&
      serverAfter !== undefined && {
        serverCpuSeconds: serverAfter - serverBefore,
      }),
    idleMegabytes: idle / MEGABYTE,
    peakMegabytes: peak / MEGABYTE,
    delayP99Ms: delay.percentile(99) / 1e6,
    delayMaxMs: delay.max / 1e6,
  };
}

// Linux keeps the peak since the start of the process, which this sets to the present.
function resetPeak(): void {
  if (process.platform === 'linux') {
    writeFileSync('/proc/self/clear_refs', '5');
  }
}

function readPeak(): number {
  if (process.platform === 'linux') {
    const status = readFileSync('/proc/self/status', 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (kilobytes) {
      return Number(kilobytes) * 1024;
    }
  }
  return process.resourceUsage().maxRSS * 1024;
}
