import type { RelationKind } from '../../api/gql/graphql';
import { EntityLink } from '../../components/kind/EntityLink';
import { SourceMark } from '../../components/source/SourceMark';
import type { Column } from '../../components/table/DataTable';
import type { Wording } from '../../language/LanguageContext';
import { compareDecimals } from '../../language/decimal';
import { beginOf, compareAmounts, type Row } from './relationRow';
import styles from './RelationTable.module.css';

/** The columns by which a table can be sorted. */
export type SortKey = 'time' | 'who' | 'money' | 'share';

/** The columns that the rows have anything for. */
export function columnsOf(rows: readonly Row[], kind: RelationKind, wording: Wording): Column<Row>[] {
  const { t } = wording;
  const third = ['BUYS', 'RESULTED_IN'].includes(kind) ? t('column.winner') : t('column.buyer');
  const columns: (Column<Row> | false)[] = [
    {
      key: 'who',
      header: t('column.who'),
      head: true,
      sorts: 'ascending',
      cell: (row) => <Who row={row} t={t} />,
    },
    rows.some((row) => row.third.length > 0) && {
      key: 'third',
      header: third,
      cell: (row) => <Ends ends={row.third} />,
    },
    rows.some((row) => row.role) && { key: 'role', header: t('column.role'), cell: (row) => row.role },
    rows.some((row) => row.status) && {
      key: 'status',
      header: t('column.status'),
      cell: (row) => row.status,
    },
    rows.some((row) => row.behalf) && {
      key: 'behalf',
      header: t('column.behalf'),
      cell: (row) => row.behalf && <EntityLink entity={row.behalf} />,
    },
    {
      key: 'time',
      header: t('column.time'),
      sorts: 'descending',
      cell: (row) => <When row={row} wording={wording} />,
    },
    rows.some((row) => row.share) && {
      key: 'share',
      header: t('column.share'),
      figures: true,
      sorts: 'descending',
      cell: (row) => shareOf(row, wording),
    },
    rows.some((row) => row.amount) && {
      key: 'money',
      header: t('column.money'),
      figures: true,
      sorts: 'descending',
      cell: (row) => amountOf(row, wording),
    },
    {
      key: 'source',
      header: t('column.source'),
      figures: true,
      cell: (row) => <SourceMark sources={row.sources} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

function Who({ row, t }: { row: Row; t: Wording['t'] }) {
  return (
    <>
      <EntityLink entity={row.other} />
      {!row.live && <span className={styles.ended}>{t('entity.ended')}</span>}
    </>
  );
}

function Ends({ ends }: { ends: Row['third'] }) {
  return (
    <ul>
      {ends.map((end) => (
        <li key={end.id}>
          <EntityLink entity={end} />
        </li>
      ))}
    </ul>
  );
}

function When({ row, wording }: { row: Row; wording: Wording }) {
  if (row.stretches.length === 0) return <span className={styles.unknown}>{wording.t('time.unknown')}</span>;
  return row.stretches.map(wording.stretch).join(', ');
}

/** The amount; of a tender it is said that it was not paid. */
function amountOf(row: Row, { t, money }: Wording): string {
  if (!row.amount) return '';
  const amount = money(row.amount);
  return row.isAgreed || row.kind === 'BIDS_ON' ? amount : t('money.estimate', { amount });
}

/** An exact share, or its bounds. */
export function shareOf(row: Row, { t, number }: Wording): string {
  if (!row.share) return '';
  const [min, max] = [number(Number(row.share.min)), number(Number(row.share.max))];
  return min === max ? t('share.exact', { share: min }) : t('share.range', { min, max });
}

/** Sorts rows; those that lack what it goes by come last either way. */
export function sorted(rows: Row[], key: SortKey, descending: boolean, compare: Wording['compare']): Row[] {
  const lacks: Record<SortKey, (row: Row) => boolean> = {
    who: () => false,
    time: (row) => !beginOf(row),
    money: (row) => !row.amount,
    share: (row) => !row.share,
  };
  const order: Record<SortKey, (a: Row, b: Row) => number> = {
    who: (a, b) => compare(a.other.name, b.other.name),
    time: (a, b) => (beginOf(a) < beginOf(b) ? -1 : beginOf(a) > beginOf(b) ? 1 : 0),
    money: (a, b) => compareAmounts(a.amount, b.amount),
    share: (a, b) => compareDecimals(a.share?.max ?? '0', b.share?.max ?? '0'),
  };
  return [...rows].sort((a, b) => {
    const missing = Number(lacks[key](a)) - Number(lacks[key](b));
    return missing || (descending ? -order[key](a, b) : order[key](a, b));
  });
}
