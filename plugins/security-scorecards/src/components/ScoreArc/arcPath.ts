/** Degrees at which the arc starts (0 is up, clockwise) and how far it goes. */
const START = -120;
const SWEEP = 240;

/** A point on the arc, for a value from 0 to 100. */
function point(
  center: number,
  radius: number,
  value: number,
): { x: number; y: number } {
  const radians = ((START + (SWEEP * value) / 100) * Math.PI) / 180;
  return {
    x: round(center + radius * Math.sin(radians)),
    y: round(center - radius * Math.cos(radians)),
  };
}

/** SVG path of the part of the arc between two values from 0 to 100. */
export function arcPath(options: {
  center: number;
  radius: number;
  from: number;
  to: number;
}): string {
  const { center, radius, from, to } = options;
  const start = point(center, radius, from);
  const end = point(center, radius, to);
  const isLarge = ((to - from) * SWEEP) / 100 > 180 ? 1 : 0;
  return `M ${start.x} ${start.y} A ${radius} ${radius} 0 ${isLarge} 1 ${end.x} ${end.y}`;
}

arcPath.point = point;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
