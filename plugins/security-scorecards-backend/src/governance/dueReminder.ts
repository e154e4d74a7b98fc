const DAY = 24 * 60 * 60 * 1000;

/** Days before the end at which people are told, the last first. */
const REMINDERS = [3, 14];

/**
 * The days before the end of which people are to be told now; undefined when they were told already, or when it is too early.
 *
 * @internal
 */
export function dueReminder(
  entry: { expiresAt: string; remindedDays?: number },
  now: Date,
): number | undefined {
  const left = Date.parse(entry.expiresAt) - now.getTime();
  const due = REMINDERS.find(days => left <= days * DAY);
  return due !== undefined &&
    left > 0 &&
    (entry.remindedDays === undefined || entry.remindedDays > due)
    ? due
    : undefined;
}
