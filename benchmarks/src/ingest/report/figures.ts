import type { Measurement } from '../measurement/Measurement';

/** Rows or findings a second. */
export function rate(measurement: Measurement): number {
  return measurement.rows / measurement.seconds;
}

/** Resident memory above idle at the peak, in MB. */
export function growth(measurement: Measurement): number {
  return measurement.peakMegabytes - measurement.idleMegabytes;
}

/** Processor time of one row or finding in microseconds. */
export function cpuMicros(measurement: Measurement): number {
  return (measurement.cpuSeconds / measurement.rows) * 1e6;
}

/** Processor time of one row in client and database server together, in microseconds. */
export function totalCpuMicros(measurement: Measurement): number {
  const { cpuSeconds, serverCpuSeconds = 0, rows } = measurement;
  return ((cpuSeconds + serverCpuSeconds) / rows) * 1e6;
}

/** A count with separators of thousands. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
