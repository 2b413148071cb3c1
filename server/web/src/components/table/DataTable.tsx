/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   the styles lay the parts of a table out as blocks on narrow screens, which takes their own roles away */
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon';
import { useWording } from '../../language/LanguageContext';
import styles from './DataTable.module.css';

/** One column of a table. */
export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right-aligned, so that their digits are below one another. */
  figures?: boolean;
  /** The cell that says what the row is about. */
  head?: boolean;
  /** Whether the table can be sorted by it, and which way first. */
  sorts?: 'ascending' | 'descending';
}

/** A column and a way to sort by it. */
export interface Sorting {
  key: string;
  order: 'ascending' | 'descending';
}

interface Props<Row> {
  /** What the table shows, for screen readers; a heading above says it to others. */
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting | undefined;
  onSort?: (sorting: Sorting) => void;
  /** Totals, below the columns that they are of. */
  foot?: ReactNode;
}

/** A table that becomes a list of small cards where it would not fit. The roles keep it a table for screen readers then. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sorting, onSort, foot }: Props<Row>) {
  return (
    <table className={styles.table} role="table">
      <caption className="for-ears">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot}
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const empty = content === null || content === undefined || content === '';
  const shared = { 'data-figures': column.figures, 'data-empty': empty, 'data-label': column.header };
  if (column.head) {
    return (
      <th scope="row" role="rowheader" {...shared}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" {...shared}>
      <div>{content}</div>
    </td>
  );
}

interface HeaderProps<Row> {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
}

function HeaderCell<Row>({ column, sorting, onSort }: HeaderProps<Row>) {
  const { t } = useWording();
  const current = sorting?.key === column.key ? sorting.order : undefined;
  if (!column.sorts || !onSort) {
    return (
      <th scope="col" role="columnheader" data-figures={column.figures}>
        {column.header}
      </th>
    );
  }
  const other = current === 'ascending' ? 'descending' : 'ascending';
  const next = current ? other : column.sorts;
  return (
    <th scope="col" role="columnheader" data-figures={column.figures} aria-sort={current ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
        title={t(`table.sort.${next}`)}
        onClick={() => {
          onSort({ key: column.key, order: next });
        }}
      >
        {column.header}
        <Icon name={current ?? 'unsorted'} />
      </button>
    </th>
  );
}
