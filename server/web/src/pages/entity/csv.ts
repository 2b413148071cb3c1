import { saveFile } from '../../components/file/file';
import type { Wording } from '../../language/LanguageContext';
import type { Row } from './relationRow';

/** Saves rows as a file of comma-separated values that spreadsheets open, sources included. */
export function saveCSV(name: string, rows: readonly Row[], wording: Wording): void {
  saveFile(new Blob(['\ufeff', csvOf(rows, wording)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** The rows as text. The names of columns are those of the API, so that programs find them in any language. */
export function csvOf(rows: readonly Row[], { t }: Pick<Wording, 't'>): string {
  const head = [
    'name',
    'id',
    'kind',
    'via',
    'role',
    'status',
    'from',
    'to',
    'amount',
    'currency',
    'shareMin',
    'shareMax',
    'tier',
    'dataset',
    'record',
    'url',
  ];
  const lines = rows.map((row) => {
    const [source] = row.sources;
    return [
      row.other.name,
      row.other.id,
      t(`kind.${row.other.kind}`),
      row.third.map((end) => end.name).join('; '),
      row.role,
      row.status,
      row.stretches.map(({ from }) => from ?? '').join('; '),
      row.stretches.map(({ to }) => to ?? '').join('; '),
      row.amount?.amount,
      row.amount?.currency,
      row.share?.min,
      row.share?.max,
      source?.tier,
      source?.dataset.title,
      source?.record,
      source?.url,
    ];
  });
  return [head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';
}

const number = /^-?\d+(\.\d+)?$/;

/** Quotes a cell, and keeps a spreadsheet from taking a name for a formula. */
function quoted(cell: string | null | undefined): string {
  const text = cell ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
