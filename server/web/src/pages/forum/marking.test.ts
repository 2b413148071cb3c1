import { expect, it } from 'vitest';
import { bytesOf, marked, type Mark } from './marking';

/** Marks what stands between two bars, and shows what is selected then between two bars. */
function mark(text: string, how: Mark): string {
  const start = text.indexOf('|');
  const end = text.lastIndexOf('|') - 1;
  const plain = text.replaceAll('|', '');
  const change = marked(plain, start, end, how);
  const whole = plain.slice(0, change.from) + change.text + plain.slice(change.to);
  return `${whole.slice(0, change.start)}|${whole.slice(change.start, change.end)}|${whole.slice(change.end)}`;
}

it.each<[Mark, string, string]>([
  ['bold', 'a |b| c', 'a **|b|** c'],
  ['bold', 'a || c', 'a **||** c'],
  ['italic', '|đ|', '*|đ|*'],
  ['link', 'see |this|.', 'see [|this|](https://).'],
  ['quote', 'a\nb |c|\nd', 'a\n> b c||\nd'],
  ['list', 'a\n|b\nc|\nd', 'a\n- b\n- c||\nd'],
  ['list', '||', '- ||'],
])('%s makes of %j %j', (how, text, result) => {
  expect(mark(text, how)).toBe(result);
});

it('bytes are counted as the server counts them', () => {
  expect([bytesOf(''), bytesOf('abc'), bytesOf('Đаš€')]).toEqual([0, 3, 9]);
});
