import { useCallback, useMemo } from 'react';
import {
  HISTORY_PRESETS,
  historyRange,
  type HistoryRange,
} from '../lib/historyRange';
import { useNow } from './clock';
import { useQueryParameters } from './useQueryParameters';

type Preset = (typeof HISTORY_PRESETS)[number];

/** The range of a history that a reader looks at, kept in the query of the address. */
export interface HistoryRangeChoice {
  readonly range: HistoryRange;
  /** Undefined when the reader wrote dates. */
  readonly preset: Preset | undefined;
  /** Whether the address asks for a history at all. */
  readonly isOpen: boolean;
  setOpen(isOpen: boolean): void;
  setPreset(preset: Preset): void;
  setDates(dates: { from?: string; to?: string }): void;
}

/** Reads and changes the range. */
export function useHistoryRange(): HistoryRangeChoice {
  const [parameters, change] = useQueryParameters();
  const now = useNow();
  const days = parameters.get('history') ?? undefined;
  const from = parameters.get('from') ?? undefined;
  const to = parameters.get('to') ?? undefined;
  const isOpen = days !== undefined;
  // By day: as long as the page stays open within one day the range is the same.
  const today = Math.floor(now / 86_400_000) * 86_400_000;
  const range = useMemo(
    () => historyRange({ from, to, days }, today),
    [from, to, days, today],
  );
  const setOpen = useCallback(
    (open: boolean) =>
      change({
        history: open ? HISTORY_PRESETS[0] : undefined,
        from: undefined,
        to: undefined,
      }),
    [change],
  );
  const setPreset = useCallback(
    (preset: Preset) =>
      change({ history: preset, from: undefined, to: undefined }),
    [change],
  );
  const setDates = useCallback(
    (dates: { from?: string; to?: string }) =>
      change({
        history: 'dates',
        from: dates.from ?? range.from,
        to: dates.to ?? range.to,
      }),
    [change, range],
  );
  return {
    range,
    preset:
      from || to
        ? undefined
        : HISTORY_PRESETS.find(preset => preset === days) ?? HISTORY_PRESETS[0],
    isOpen,
    setOpen,
    setPreset,
    setDates,
  };
}
