import { expect, it } from 'vitest';
import { asksOf } from './licences';

it.each([
  ['CC0-1.0', 'nothing'],
  ['CC-BY-4.0', 'name'],
  ['CC BY 4.0', 'name'],
  ['OGL-UK-3.0', 'name'],
  ['CC-BY-SA-4.0', 'share'],
  ['ODbL-1.0', 'share'],
  ['CC-BY-NC-4.0', 'trade'],
  ['CC-BY-NC-SA-4.0', 'trade'],
  ['CC-BY-ND-4.0', 'trade'],
  ['a letter of the ministry', 'unknown'],
  [null, 'unknown'],
])('the licence %s asks for: %s', (licence, asks) => {
  expect(asksOf(licence)).toBe(asks);
});
