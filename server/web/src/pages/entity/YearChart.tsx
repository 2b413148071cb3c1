import { useWording } from '../../language/LanguageContext';
import { compareDecimals } from '../../language/decimal';
import { DataTable } from '../../components/table/DataTable';
import type { Row } from './relationRow';
import { byYear, totalsOf } from './rowSums';
import styles from './YearChart.module.css';

const height = 96;
const bar = 28;
const gap = 8;
const fewestYears = 2;

/** Sums by year as columns, one picture for each currency, and the same as a table. */
export default function YearChart({ title, rows }: { title: string; rows: readonly Row[] }) {
  return totalsOf(rows).map(({ currency }) => (
    <Chart key={currency ?? ''} title={title} rows={rows} currency={currency ?? null} />
  ));
}

interface Props {
  title: string;
  rows: readonly Row[];
  currency: string | null;
}

function Chart({ title, rows, currency }: Props) {
  const { t, money, shortMoney } = useWording();
  const sums = byYear(rows, currency);
  const years = spanned(sums.filter(({ year }) => year !== ''));
  const [most] = [...years].sort((a, b) => compareDecimals(b.amount, a.amount));
  if (years.length < fewestYears || !most) return null;
  const width = years.length * (bar + gap) - gap;
  const told = t('entity.chart', {
    title,
    count: sums.length,
    year: most.year,
    amount: money({ amount: most.amount, currency }),
  });
  const everyOther = years.length > 14 ? Math.ceil(years.length / 14) : 1;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>
        {title}
        <span className={styles.scale}>{shortMoney({ amount: most.amount, currency })}</span>
      </figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${height + 22}`}
        width={width}
        height={height + 22}
        role="img"
        aria-label={told}
      >
        <line className={styles.grid} x1="0" x2={width} y1="0.5" y2="0.5" />
        {years.map(({ year, amount }, n) => {
          const part = Math.max(0, Number(amount) / Number(most.amount));
          const tall = part > 0 ? Math.max(2, part * height) : 0;
          return (
            <g key={year} transform={`translate(${n * (bar + gap)} 0)`}>
              <rect className={styles.bar} y={height - tall} width={bar} height={tall} rx="2">
                <title>{[year, money({ amount, currency })].join(': ')}</title>
              </rect>
              {n % everyOther === 0 && (
                <text className={styles.year} x={bar / 2} y={height + 17} textAnchor="middle">
                  {year}
                </text>
              )}
            </g>
          );
        })}
        <line className={styles.axis} x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} />
      </svg>
      <details className={styles.details}>
        <summary>{t('entity.table')}</summary>
        <DataTable
          caption={title}
          columns={[
            {
              key: 'year',
              header: t('entity.year'),
              head: true,
              cell: ({ year }) => year || t('entity.noYear'),
            },
            {
              key: 'amount',
              header: t('entity.amount'),
              figures: true,
              cell: ({ amount }) => money({ amount, currency }),
            },
          ]}
          rows={sums}
          rowKey={({ year }) => year}
        />
      </details>
    </figure>
  );
}

/** All years from the first to the last: one without money is seen to be empty. */
function spanned(sums: { year: string; amount: string }[]): { year: string; amount: string }[] {
  const first = Number(sums[0]?.year);
  const last = Number(sums.at(-1)?.year);
  if (!(last - first < 60)) return sums;
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const year = String(first + n);
    return sums.find((sum) => sum.year === year) ?? { year, amount: '0' };
  });
}
