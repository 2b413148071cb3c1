import { expect, it } from 'vitest';
import { csvOf } from './csv';
import { sorted } from './relationColumns';
import type { Row } from './relationRow';
import { byYear, filtered, totalsOf } from './rowSums';

const row = (part: Partial<Row> & { name?: string }): Row => ({
  id: part.name ?? 'x',
  kind: 'AWARDED',
  other: { id: 'e1', kind: 'CONTRACT', name: part.name ?? 'Road' },
  third: [],
  role: '',
  status: '',
  stretches: [],
  amount: null,
  isAgreed: true,
  share: null,
  behalf: null,
  live: true,
  sources: [],
  ...part,
});

const rows = [
  row({ name: 'Škola', amount: { amount: '0.1', currency: 'EUR' }, stretches: [{ from: '2019-03' }] }),
  row({ name: 'Đumruk', amount: { amount: '0.2', currency: 'EUR' }, stretches: [{ to: '2019' }] }),
  row({ name: 'Bridge', amount: { amount: '5', currency: 'USD' }, role: 'consortium' }),
  row({ name: 'Road' }),
];

it('sums are exact and keep currencies apart', () => {
  expect(totalsOf(rows)).toEqual([
    { currency: 'EUR', amount: '0.3' },
    { currency: 'USD', amount: '5' },
  ]);
  expect(byYear(rows, 'EUR')).toEqual([{ year: '2019', amount: '0.3', count: 2 }]);
  expect(byYear(rows, 'USD')).toEqual([{ year: '', amount: '5', count: 1 }]);
});

it('what a tender is thought to cost is in no sum', () => {
  const tender = row({ amount: { amount: '7', currency: 'EUR' }, isAgreed: false });
  expect(totalsOf([...rows, tender])).toEqual(totalsOf(rows));
  expect(byYear([...rows, tender], 'EUR')).toEqual(byYear(rows, 'EUR'));
});

it.each([
  ['skola', ['Škola']],
  ['DJUMRUK', []],
  ['dumruk', ['Đumruk']],
  ['bridge cons', ['Bridge']],
  ['', ['Škola', 'Đumruk', 'Bridge', 'Road']],
])('the filter "%s" keeps %j', (text, names) => {
  expect(filtered(rows, text).map((kept) => kept.other.name)).toEqual(names);
});

it.each([
  [true, ['Bridge', 'Đumruk', 'Škola', 'Road']],
  [false, ['Škola', 'Đumruk', 'Bridge', 'Road']],
])('rows without an amount come last, descending: %s', (descending, names) => {
  const order = sorted(rows, 'money', descending, (a, b) => a.localeCompare(b));
  expect(order.map((one) => one.other.name)).toEqual(names);
});

it('a name is never a formula in a spreadsheet, and a number stays one', () => {
  const [, line] = csvOf([row({ name: '=HYPERLINK("http://x")', amount: { amount: '-5.5' } })], {
    t: () => 'Contract',
  }).split('\r\n');
  expect(line).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",e1,Contract,/);
  expect(line).toContain(',-5.5,');
});
