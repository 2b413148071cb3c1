import type { EntityKind, RelationKind, RelationPartsFragment } from '../../api/gql/graphql';
import type { ShownSource } from '../../components/source/SourceList';
import { compareDecimals } from '../../language/decimal';
import type { Amount, Stretch } from '../../language/LanguageContext';

/** Somebody or something that a row names. */
export interface End {
  id: string;
  kind: EntityKind;
  name: string;
}

/** A relation as seen from one of its ends. */
export interface Row {
  id: string;
  kind: RelationKind;
  /** Who is at the other end. */
  other: End;
  /** For a contract or tender at the other end: who buys, or who won. For an office: the body. */
  third: End[];
  role: string;
  status: string;
  stretches: Stretch[];
  amount: Amount | null;
  /** Whether the amount is money that was agreed: what a tender is thought to cost is in no sum. */
  isAgreed: boolean;
  share: { min: string; max: string } | null;
  behalf: End | null;
  live: boolean;
  sources: ShownSource[];
}

/** Makes a row of a relation, seen from the entity `from`. Undefined when its other end is not shown. */
export function rowOf(relation: RelationPartsFragment, from: string): Row | undefined {
  const outgoing = relation.from?.id === from;
  const other = outgoing ? relation.to : relation.from;
  if (!other) return undefined;
  const said = ['form', 'purpose', 'subject', 'result'].flatMap((name) =>
    relation.properties.flatMap(({ property, text }) => (property === name && text ? [text] : [])),
  );
  return {
    id: relation.id,
    kind: relation.kind,
    other,
    third: thirdOf(other, from),
    role: [relation.role, ...said].filter(Boolean).join(', '),
    status: relation.status ?? '',
    stretches: relation.spells.length > 0 ? relation.spells : datesOf(other),
    amount: relation.money ?? amountOf(other),
    isAgreed: other.kind !== 'TENDER',
    share: relation.share ?? null,
    behalf: relation.onBehalfOf ?? null,
    live: relation.live,
    sources: relation.sources,
  };
}

type Other = NonNullable<RelationPartsFragment['to']>;

function thirdOf(other: Other, from: string): End[] {
  const ends: (End | null | undefined)[] = [];
  if ('buyers' in other) ends.push(...(other.buyers?.nodes ?? []).map((buys) => buys.from));
  if ('winners' in other) ends.push(...(other.winners?.nodes ?? []).map((award) => award.to));
  if ('bodies' in other) ends.push(...(other.bodies?.nodes ?? []).map((at) => at.to));
  return ends.filter((end) => end !== null && end !== undefined).filter((end) => end.id !== from);
}

/** A contract's own date, where the relation has none. */
function datesOf(other: Other): Stretch[] {
  const day =
    'signed' in other ? (other.signed ?? other.decided) : 'deadline' in other ? other.deadline : null;
  return day ? [{ from: day, to: day }] : [];
}

/** A contract's own value, where the relation has none: only if nobody shares in it. */
function amountOf(other: Other): Amount | null {
  if ('winners' in other) return (other.winners?.totalCount ?? 0) > 1 ? null : (other.value ?? null);
  return 'estimate' in other ? (other.estimate ?? null) : null;
}

/** When it began, as far as that is known: what rows are sorted by. */
export function beginOf(row: Row): string {
  return row.stretches.map(({ from, to }) => from ?? to ?? '').find(Boolean) ?? '';
}

/** Compares two amounts; those of one currency stand together, unknown ones last. */
export function compareAmounts(a: Amount | null, b: Amount | null): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return compareDecimals(a.amount, b.amount);
}
