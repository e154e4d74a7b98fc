import type { Measurement } from '../measurement/Measurement';
import { count, cpuMicros, growth, rate } from './figures';
import { markdownTable } from './markdownTable';

/** Table of all measurements by their names. */
export function describeMeasurements(
  measurements: ReadonlyMap<string, Measurement>,
): string {
  return markdownTable(
    [
      'measurement',
      'rows',
      's',
      'rows/s',
      'CPU µs/row',
      'server CPU µs/row',
      'written',
      'idle MB',
      'peak above idle MB',
      'delay p99 ms',
      'delay max ms',
      'evidence MB',
    ],
    [...measurements].map(([name, measurement]) => [
      name,
      count(measurement.rows),
      measurement.seconds.toFixed(1),
      count(rate(measurement)),
      cpuMicros(measurement).toFixed(0),
      measurement.serverCpuSeconds === undefined
        ? ''
        : ((measurement.serverCpuSeconds / measurement.rows) * 1e6).toFixed(0),
      measurement.written === undefined ? '' : count(measurement.written),
      measurement.idleMegabytes.toFixed(0),
      growth(measurement).toFixed(0),
      measurement.delayP99Ms.toFixed(0),
      measurement.delayMaxMs.toFixed(0),
      measurement.tableBytes === undefined
        ? ''
        : (measurement.tableBytes / 1e6).toFixed(1),
    ]),
  );
}
