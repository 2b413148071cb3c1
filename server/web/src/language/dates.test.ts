import { expect, it } from 'vitest';
import { formatDate, yearOf } from './dates';
import { Formats } from './formats';

it.each([
  ['2014', '2014'],
  ['2014-05', 'May 2014'],
  ['2014-05-03', '3 May 2014'],
  ['0987-01-02', '2 Jan 987'],
  ['not a date', 'not a date'],
])('%s is shown with the precision that it has', (date, shown) => {
  expect(formatDate(date, new Formats(['en-GB'])).replaceAll('\u00a0', ' ')).toBe(shown);
});

it('an unknown month lies anywhere in its year', () => {
  expect([yearOf('2014'), yearOf('2014', true)]).toEqual([2014, 2015]);
  expect([yearOf('2014-07'), yearOf('2014-12', true)]).toEqual([2014.5, 2015]);
});
