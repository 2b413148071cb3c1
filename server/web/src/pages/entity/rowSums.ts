import { addDecimals } from '../../language/decimal';
import type { Amount } from '../../language/LanguageContext';
import { beginOf, type Row } from './relationRow';

/** Folds what people leave out when they type: case, accents, and the strokes of letters that have them. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l');
}

/** The rows in which all words of a text occur. */
export function filtered(rows: readonly Row[], text: string): Row[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const said = [
      row.other.name,
      row.role,
      row.status,
      row.behalf?.name ?? '',
      ...row.third.map((end) => end.name),
      beginOf(row),
    ];
    const hay = folded(said.join(' '));
    return words.every((word) => hay.includes(word));
  });
}

/** The exact sum of what was agreed for each currency, the most used first. */
export function totalsOf(rows: readonly Row[]): Amount[] {
  const amounts = new Map<string | null, string[]>();
  for (const { amount, isAgreed } of rows) {
    if (!amount || !isAgreed) continue;
    const currency = amount.currency ?? null;
    amounts.set(currency, [...(amounts.get(currency) ?? []), amount.amount]);
  }
  return [...amounts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([currency, all]) => ({ currency, amount: addDecimals(all) }));
}

/** The sums of one currency for each year in which there is any, in order; rows without a date under "". */
export function byYear(
  rows: readonly Row[],
  currency: string | null,
): { year: string; amount: string; count: number }[] {
  const years = new Map<string, string[]>();
  for (const row of rows) {
    if (!row.amount || !row.isAgreed || (row.amount.currency ?? null) !== currency) continue;
    const year = beginOf(row).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), row.amount.amount]);
  }
  return [...years]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([year, amounts]) => ({ year, amount: addDecimals(amounts), count: amounts.length }));
}
