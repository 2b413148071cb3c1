import type { Formats } from './formats';

/**
 * Dates are partial: `2014`, `2014-05` or `2014-05-03`. What is not known is not shown, and a month is never
 * turned into its first day.
 */
export function formatDate(date: string, formats: Formats): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || Number.isNaN(year)) return date;
  if (!month) return String(year);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day ?? 1);
  const shown: Intl.DateTimeFormatOptions = day
    ? { year: 'numeric', month: 'short', day: 'numeric' }
    : { year: 'numeric', month: 'long' };
  return formats
    .date({ ...shown, timeZone: 'UTC' })
    .format(moment)
    .replaceAll(' ', '\u00a0'); // a date stays on one line
}

/** The years that a partial date lies in, as a fraction: 2014-07 is 2014.5. `end` takes the end of what is not known. */
export function yearOf(date: string, end = false): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (!month) return end ? year + 1 : year;
  if (!day) return year + (month - (end ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + day / 372;
}
