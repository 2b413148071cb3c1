import { expect, it } from 'vitest';
import { rulerOf } from './timelineRuler';

it('what has no date has no ruler', () => {
  expect(rulerOf([])).toBeNull();
  expect(rulerOf([{ from: null, to: null }])).toBeNull();
});

it('a stretch lies where its dates are', () => {
  const ruler = rulerOf([
    { from: '2010', to: '2019' },
    { from: '2015', to: '2016-12' },
  ]);
  expect([ruler?.first, ruler?.last]).toEqual([2010, 2020]);
  expect(ruler?.place({ from: '2015', to: '2016' })).toEqual({ start: 50, length: 20, isOpen: false });
});

it('a stretch without an end that is known reaches the end, and is seen to be open', () => {
  const ruler = rulerOf([{ from: '2010', to: '2019' }]);
  expect(ruler?.place({ from: '2015', to: null })).toEqual({ start: 50, length: 50, isOpen: true });
});

it.each([
  ['2019-03-02', '2019-03-02'],
  ['1861', '2024'],
])('from %s to %s there are a few years to write', (from, to) => {
  const ticks = rulerOf([{ from, to }])?.ticks ?? [];
  expect(ticks.length).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThan(9);
});
