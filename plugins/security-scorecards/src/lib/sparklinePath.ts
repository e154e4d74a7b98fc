/**
 * SVG path of values in equal steps over a box of 100 by 20, the highest of `max` at its top. A value that is missing
 * breaks the line; one that stands alone becomes a dot of no length, which a round cap makes visible.
 */
export function sparklinePath(
  values: readonly (number | undefined)[],
  max: number,
): string {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  let isDrawing = false;
  return values
    .flatMap((value, index) => {
      if (value === undefined) {
        isDrawing = false;
        return [];
      }
      const at = `${round(index * step)} ${round(
        20 - (20 * Math.min(value, max)) / (max || 1),
      )}`;
      const starts = !isDrawing;
      isDrawing = true;
      const isAlone = starts && values[index + 1] === undefined;
      return [`${starts ? 'M' : 'L'} ${at}${isAlone ? ` L ${at}` : ''}`];
    })
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
