/** Room for the marks beside and below the drawing, in CSS pixels. */
const MARGIN = { top: 10, right: 12, bottom: 26, left: 40 };

/** Where the points of a trend stand in its drawing, in CSS pixels. */
export interface TrendScale {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(index: number): number;
  y(value: number): number;
  /** The point nearest to a distance from the left edge. */
  indexAt(x: number): number;
}

/** Spreads `count` points evenly over the width, and values from 0 to `max` over the height. A single point stands in the middle. */
export function createTrendScale(size: {
  width: number;
  height: number;
  count: number;
  max: number;
}): TrendScale {
  const { width, height, count, max } = size;
  const left = MARGIN.left;
  const right = Math.max(left + 1, width - MARGIN.right);
  const top = MARGIN.top;
  const bottom = height - MARGIN.bottom;
  const step = count > 1 ? (right - left) / (count - 1) : 0;
  return {
    left,
    right,
    top,
    bottom,
    x: index => (count > 1 ? left + index * step : (left + right) / 2),
    y: value => bottom - ((bottom - top) * Math.min(value, max)) / max,
    indexAt: x =>
      step === 0
        ? 0
        : Math.max(0, Math.min(count - 1, Math.round((x - left) / step))),
  };
}
