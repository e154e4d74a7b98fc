import { createContext, useContext } from 'react';

/** Tells the time in epoch milliseconds; replaced in tests and demos. */
export const ClockContext = createContext<() => number>(Date.now);

/** The time of this render, in epoch milliseconds. */
export function useNow(): number {
  return useContext(ClockContext)();
}
