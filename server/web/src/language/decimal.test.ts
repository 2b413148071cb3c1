import { expect, it } from 'vitest';
import { addDecimals, compareDecimals } from './decimal';

it.each([
  [[], '0'],
  [['0.1', '0.2'], '0.3'],
  [['9007199254740993', '0.01'], '9007199254740993.01'],
  [['-1.5', '0.25'], '-1.25'],
  [['0.004', '-0.004'], '0'],
  [['2418000.5', '1.50'], '2418002'],
])('the sum of %j is %s, to the last digit', (amounts, sum) => {
  expect(addDecimals(amounts)).toBe(sum);
});

it('amounts are compared as numbers, not as texts', () => {
  const sorted = ['10', '9.5', '-3', '9.50001'].sort(compareDecimals);
  expect(sorted).toEqual(['-3', '9.5', '9.50001', '10']);
});
