const oneDay = 86_400_000;
const hourCycle = 'h23'; // as all who read this write it, whatever tables of locales say

/** A moment in few characters: the time of day on the same day, else the day, and the year when it is another. */
export function whenOf(moment: string, intl: string[], now = new Date()): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  if (at.toDateString() === now.toDateString())
    return new Intl.DateTimeFormat(intl, { hour: '2-digit', minute: '2-digit', hourCycle }).format(at);
  const near = Math.abs(now.getTime() - at.getTime()) < 7 * oneDay;
  return new Intl.DateTimeFormat(intl, {
    day: 'numeric',
    month: 'short',
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    ...(near && { hour: '2-digit', minute: '2-digit', hourCycle }),
  }).format(at);
}

/** The same moment in full. */
export function fullWhenOf(moment: string, intl: string[]): string {
  return new Intl.DateTimeFormat(intl, { dateStyle: 'full', timeStyle: 'short', hourCycle }).format(
    new Date(moment),
  );
}
