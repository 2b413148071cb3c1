import type { KnownEntity } from './EntityPage';

/** One value of a fact, with its sources. */
export type Value = KnownEntity['properties'][number];

/** The facts of all kinds in the order in which a reader wants them; others follow in the order of the API. */
const order = [
  'description', 'birthDate', 'deathDate', 'gender', 'honorific', 'occupation', 'nationality', 'classification',
  'legalForm', 'status', 'founded', 'dissolved', 'country', 'seat', 'jurisdiction', 'activityCode', 'family', 'seats',
  'value', 'estimate', 'method', 'methodDetails', 'category', 'submissionStart', 'deadline', 'bids', 'decided', 'signed',
  'start', 'end', 'openEnded', 'amendment', 'complaint', 'complaintOutcome', 'date', 'authority', 'programme', 'reason',
  'year', 'income', 'gifts', 'loans', 'realEstate', 'movable', 'securities', 'cash', 'liabilities',
  'street', 'postalCode', 'city', 'region', 'website', 'wikipedia', 'document', 'image', 'contactKey',
]; // prettier-ignore

/** Of no use to a reader. */
const hidden = ['weight'];

/** The facts without a year of their own, in order, with all values of each. */
export function factsOf(values: readonly Value[]): [string, Value[]][] {
  const facts = new Map<string, Value[]>();
  for (const value of values) {
    if (value.at !== null && value.at !== undefined && isYearly(value.property)) continue;
    if (hidden.includes(value.property)) continue;
    facts.set(value.property, [...(facts.get(value.property) ?? []), value]);
  }
  return [...facts].sort(([a], [b]) => rank(a) - rank(b));
}

function rank(property: string): number {
  const at = order.indexOf(property);
  return at < 0 ? order.length : at;
}

/** Figures that companies report every year, in the order of a report. */
export const yearly = ['revenue', 'profit', 'totalAssets', 'employees'] as const;

function isYearly(property: string): boolean {
  return yearly.some((one) => one === property);
}

/** The yearly figures by year, the newest first. */
export function yearsOf(values: readonly Value[]): [string, Map<string, Value>][] {
  const years = new Map<string, Map<string, Value>>();
  for (const value of values) {
    if (!value.at || !isYearly(value.property)) continue;
    const year = value.at.slice(0, 4);
    const figures = years.get(year) ?? new Map<string, Value>();
    if (!figures.has(value.property)) figures.set(value.property, value);
    years.set(year, figures);
  }
  return [...years].sort(([a], [b]) => b.localeCompare(a));
}
