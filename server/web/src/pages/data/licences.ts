/** What a licence asks of whoever uses the data. */
export type Asks = 'nothing' | 'name' | 'share' | 'trade' | 'unknown';

/** Tells what a licence asks by its SPDX identifier or usual name. What is not surely known is "unknown". */
export function asksOf(licence: string | null | undefined): Asks {
  const name = (licence ?? '').toUpperCase().replace(/[\s_]+/g, '-');
  if (/-(NC|ND)\b/.test(name)) return 'trade';
  if (/^(CC0|PDDL|PUBLIC-DOMAIN|CC-PDDC)/.test(name)) return 'nothing';
  if (/^(CC-BY-SA|ODBL)/.test(name)) return 'share';
  if (/^(CC-BY|ODC-BY|OGL|DL-DE-BY|ETALAB)/.test(name)) return 'name';
  return 'unknown';
}
