/** Steps of an axis within a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/** Values from 0 for the marks of an axis, at least up to `highest`, in about four round steps. */
export function niceTicks(highest: number): number[] {
  const least = Math.max(highest, 4) / 4;
  const power = 10 ** Math.floor(Math.log10(least));
  const step =
    power * (STEPS.find(candidate => candidate * power >= least - 1e-9) ?? 10);
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
