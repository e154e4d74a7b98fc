import type { PageTime } from './pageTimes';

/** Times with an empty cache, and the median and the worst of those with a full one, as a table. */
export function describeTimes(times: {
  cold: readonly PageTime[];
  warm: readonly (readonly PageTime[])[];
}): string {
  return [
    '| page | cache | first paint ms | content ms | transferred KB |',
    '| --- | --- | ---: | ---: | ---: |',
    ...times.cold.flatMap((cold, index) => [
      row(cold, 'empty'),
      row(median(times.warm[index]), 'full, median'),
      row(worst(times.warm[index]), 'full, worst'),
    ]),
  ].join('\n');
}

function row(time: PageTime, cache: string): string {
  return `| ${time.name} | ${cache} | ${time.firstPaint.toFixed(
    0,
  )} | ${time.content.toFixed(0)} | ${(time.transferred / 1000).toFixed(0)} |`;
}

function sorted(times: readonly PageTime[]): PageTime[] {
  return [...times].sort((one, other) => one.content - other.content);
}

function median(times: readonly PageTime[]): PageTime {
  return sorted(times)[Math.floor(times.length / 2)];
}

function worst(times: readonly PageTime[]): PageTime {
  return sorted(times)[times.length - 1];
}
