/**
 * Lets the clock of the test run on from another time: `Date`, and all that is built on it, in this process.
 *
 * @returns Steers the clock; `restore` puts the real one back
 */
export function shiftClock(): {
  advance(milliseconds: number): void;
  restore(): void;
} {
  const RealDate = Date;
  let offset = 0;
  class ShiftedDate extends RealDate {
    static now() {
      return RealDate.now() + offset;
    }

    constructor(...values: unknown[]) {
      super(
        ...((values.length === 0 ? [ShiftedDate.now()] : values) as [number]),
      );
    }
  }
  global.Date = ShiftedDate as DateConstructor;
  return {
    advance: milliseconds => {
      offset += milliseconds;
    },
    restore: () => {
      global.Date = RealDate;
    },
  };
}
