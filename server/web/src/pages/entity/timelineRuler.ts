import { yearOf } from '../../language/dates';
import type { Stretch } from '../../language/LanguageContext';

/** Places stretches of time between the first and the last year of all of them. */
export interface Ruler {
  first: number;
  last: number;
  /** Years to write on the scale. */
  ticks: number[];
  /** Where a stretch begins and how long it is, in percent. One without an end that is known is open. */
  place: (stretch: Stretch) => { start: number; length: number; isOpen: boolean };
}

const widest = 6;

/** A ruler for all of these, null when none has a date. A stretch whose end is not known reaches as far as the last of them. */
export function rulerOf(stretches: readonly Stretch[]): Ruler | null {
  const begins = stretches.flatMap(({ from, to }) => ((from ?? to) ? [yearOf((from ?? to) as string)] : []));
  const ends = stretches.flatMap(({ from, to }) =>
    (to ?? from) ? [yearOf((to ?? from) as string, true)] : [],
  );
  if (begins.length === 0) return null;
  const first = Math.floor(Math.min(...begins));
  const last = Math.max(Math.ceil(Math.max(...ends)), first + 1);
  const years = last - first;
  const step = [1, 2, 5, 10, 20, 50].find((size) => years / size <= widest) ?? 100;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return {
    first,
    last,
    ticks,
    place: ({ from, to }) => {
      const begin = from ? yearOf(from) : first;
      const end = to ? yearOf(to, true) : last;
      const percent = (value: number) => (value / years) * 100;
      return {
        start: percent(begin - first),
        length: Math.max(0, percent(end - begin)),
        isOpen: !to || !from,
      };
    },
  };
}
