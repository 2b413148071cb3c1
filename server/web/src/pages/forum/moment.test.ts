import { expect, it } from 'vitest';
import { whenOf } from './moment';

const now = new Date(2026, 10, 27, 14, 30);

it.each([
  [new Date(2026, 10, 27, 9, 5), '09:05'],
  [new Date(2026, 10, 26, 9, 5), '26 Nov, 09:05'],
  [new Date(2026, 1, 3, 9, 5), '3 Feb'],
  [new Date(2024, 1, 3, 9, 5), '3 Feb 2024'],
])('%s is told as briefly as it is clear', (at, shown) => {
  expect(whenOf(at.toISOString(), ['en-GB'], now)).toBe(shown);
});

it('what is no moment is shown as it is', () => {
  expect(whenOf('soon', ['en-GB'], now)).toBe('soon');
});
