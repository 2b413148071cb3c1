import { expect, it } from 'vitest';
import { addressOf, anyOf, oneOf, readState, text, texts, writeState } from './searchParams';

const shape = { q: text, sort: oneOf('name', 'date'), kind: anyOf(['A', 'B', 'C']), pick: texts };

it('what an address does not say has its usual value', () => {
  expect(readState(shape, '')).toEqual({ q: '', sort: 'name', kind: [], pick: [] });
});

it('what makes no sense in an address is left out', () => {
  expect(readState(shape, 'sort=size&kind=C&kind=Z&kind=A&pick=&pick=x&pick=x')).toEqual({
    q: '',
    sort: 'name',
    kind: ['A', 'C'],
    pick: ['x'],
  });
});

it('a state is read as it was written', () => {
  const state = { q: 'Đ & ž', sort: 'date' as const, kind: ['B' as const], pick: ['x', 'y'] };
  expect(readState(shape, writeState(shape, '', state))).toEqual(state);
});

it('a change leaves alone what it does not name, and what is of others', () => {
  expect(writeState(shape, 'q=a&lang=sq&kind=B', { q: 'b' })).toBe('lang=sq&kind=B&q=b');
});

it('usual values make a short address', () => {
  expect(addressOf('/search', shape, { q: '', sort: 'name' })).toBe('/search');
});
