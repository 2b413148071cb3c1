import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { languages } from './languages';

const folders = {
  pages: '../messages/',
  accounts: '../messages/account/',
  'the forum': '../messages/forum/',
};
const read = (folder: string, file: string) =>
  JSON.parse(readFileSync(new URL(folder + file, import.meta.url), 'utf8')) as Record<string, string>;

/** The parameters of a text with their types, and the plural forms that it has. */
function parametersOf(elements: MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) throw new Error('texts have no markup');
    into.add(`${element.value}: ${TYPE[element.type]}`);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) parametersOf(option.value, into);
    }
  }
  return into;
}

function pluralsOf(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => (element.type === TYPE.plural ? [Object.keys(element.options)] : []));
}

describe.each(Object.entries(folders))('of the texts of %s', (_, folder) => {
  const english = read(folder, 'en.json');

  it('there is a catalogue of every language, and no other', () => {
    const files = readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(languages.map(({ tag }) => `${tag}.json`).sort());
  });

  describe.each(languages.map(({ tag, intl }) => ({ tag, intl: [...intl] })))(
    'the catalogue of $tag',
    ({ tag, intl }) => {
      const catalogue = read(folder, `${tag}.json`);
      it('has the same keys in the same order', () => {
        expect(Object.keys(catalogue)).toEqual(Object.keys(english));
      });

      it.each(Object.keys(english))('takes the same parameters in %s', (key) => {
        const text = catalogue[key] ?? '';
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
        expect(parametersOf(parse(text))).toEqual(parametersOf(parse(english[key] ?? '')));
      });

      it('has every plural form of the language, and only those', () => {
        const forms = new Intl.PluralRules(intl).resolvedOptions().pluralCategories.sort();
        for (const [key, text] of Object.entries(catalogue)) {
          for (const found of pluralsOf(parse(text))) expect([key, found.sort()]).toEqual([key, forms]);
        }
      });
    },
  );
});
