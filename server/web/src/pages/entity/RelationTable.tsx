import { lazy, Suspense, useMemo, useState } from 'react';
import type { Direction, RelationKind } from '../../api/gql/graphql';
import { oneOf, text, useAddress } from '../../address/searchParams';
import { Button } from '../../components/button/Button';
import { Icon } from '../../components/icon/Icon';
import { relationTitle } from '../../components/relation/relationTitle';
import { Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { useWording } from '../../language/LanguageContext';
import { saveCSV } from './csv';
import type { KnownEntity } from './EntityPage';
import { filtered, totalsOf } from './rowSums';
import { columnsOf, sorted, type SortKey } from './relationColumns';
import type { Row } from './relationRow';
import styles from './RelationTable.module.css';
import { Section } from './Section';
import { chartOf, groupKey, hasSum } from './sections';
import { useRelations } from './useRelations';

const YearChart = lazy(() => import('./YearChart'));

const shownAtFirst = 12;
const filterFrom = 8;

interface Props {
  entity: KnownEntity;
  kind: RelationKind;
  direction: Direction;
}

/** The relations of one sort: chart by year where there is money, table with filter, order, totals, and a download. */
export function RelationTable({ entity, kind, direction }: Props) {
  const wording = useWording();
  const { t, number } = wording;
  const key = groupKey(kind, direction);
  const title = relationTitle(t, kind, direction);
  const relations = useRelations(entity.id, [kind], direction);
  const { state, change } = useTableState(key);
  const [wanted, setWanted] = useState(shownAtFirst);
  const kept = filtered(relations.rows, state.filter);
  const rows = sorted(kept, state.by, state.descending, wording.compare);
  const chart = chartOf(kind, direction);

  return (
    <Section
      id={key}
      title={title}
      count={relations.total > 0 ? number(relations.total) : ''}
      action={
        <Button
          look="quiet"
          disabled={rows.length === 0}
          aria-label={`${t('table.csv')}: ${title}`}
          onClick={() => {
            saveCSV(`${entity.name} - ${title}`, rows, wording);
          }}
        >
          <Icon name="down" />
          {t('table.csv')}
        </Button>
      }
    >
      {relations.error && <Failed error={relations.error} retry={relations.retry} />}
      {relations.rows.length === 0 && !relations.error && <Loading />}
      {chart && relations.isComplete && relations.rows.length > 0 && (
        <Suspense fallback={<Loading />}>
          <YearChart title={t(chart)} rows={kept} />
        </Suspense>
      )}
      {relations.rows.length > 0 && (
        <>
          {relations.rows.length >= filterFrom && (
            <input
              type="search"
              className={styles.filter}
              aria-label={`${t('table.filter')}: ${title}`}
              placeholder={t('table.filter')}
              value={state.filter}
              onChange={(event) => {
                change({ filter: event.target.value });
              }}
            />
          )}
          {!relations.isComplete && !relations.isBusy && (
            <p className={styles.note}>
              {t('table.partial', { shown: number(relations.rows.length), total: number(relations.total) })}{' '}
              <Button look="quiet" onClick={relations.more}>
                {t('table.more', { shown: number(relations.rows.length), total: number(relations.total) })}
              </Button>
            </p>
          )}
          {rows.length === 0 && <p className={styles.note}>{t('table.noMatch', { text: state.filter })}</p>}
          {rows.length > 0 && (
            <DataTable
              caption={title}
              columns={columnsOf(relations.rows, kind, wording)}
              rows={rows.slice(0, wanted)}
              rowKey={(row) => row.id}
              sorting={{ key: state.by, order: state.descending ? 'descending' : 'ascending' }}
              onSort={(sorting) => {
                change({ by: sorting.key as SortKey, descending: sorting.order === 'descending' });
              }}
            />
          )}
          {hasSum(kind) && <Totals rows={rows} />}
          {rows.length > wanted && (
            <div>
              <Button
                onClick={() => {
                  setWanted(wanted * 4);
                }}
              >
                {t('table.more', { shown: number(wanted), total: number(rows.length) })}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

/** The sum of all rows, those included that are not shown yet; one for each currency. */
function Totals({ rows }: { rows: Row[] }) {
  const { t, money } = useWording();
  const totals = totalsOf(rows);
  if (totals.length === 0 || rows.length < 2) return null;
  return (
    <p className={styles.totals}>
      <span>{t('table.sum')}</span>
      <span className={styles.sums}>{totals.map(money).join(' + ')}</span>
    </p>
  );
}

/** Filter and order of a table, which are in the address under the table's name. */
function useTableState(key: string) {
  const shape = useMemo(
    () => ({
      [`${key}.q`]: text,
      [`${key}.by`]: oneOf('time', 'who', 'money', 'share'),
      [`${key}.order`]: oneOf('descending', 'ascending'),
    }),
    [key],
  );
  const [raw, changeRaw] = useAddress(shape);
  const state = {
    filter: raw[`${key}.q`] as string,
    by: raw[`${key}.by`] as SortKey,
    descending: raw[`${key}.order`] === 'descending',
  };
  const change = (part: Partial<typeof state>) => {
    const next = { ...state, ...part };
    changeRaw({
      [`${key}.q`]: next.filter,
      [`${key}.by`]: next.by,
      [`${key}.order`]: next.descending ? 'descending' : 'ascending',
    });
  };
  return { state, change };
}
