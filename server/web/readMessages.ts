import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/**
 * Reads the texts with parameters when the pages are built, as what a parser makes of them, so that browsers load no
 * parser.
 */
export function readMessages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    async resolveId(source, importer) {
      const isParser = source === '@formatjs/icu-messageformat-parser';
      if (!isParser || !importer?.includes('intl-messageformat')) return null;
      return this.resolve('@formatjs/icu-messageformat-parser/no-parser.js', importer);
    },
    transform(code, id) {
      if (!/\/messages\/.*\.json$/.test(id)) return null;
      const texts = JSON.parse(code) as Record<string, string>;
      const read = Object.entries(texts).map(([key, text]) => [key, text.includes('{') ? parse(text) : text]);
      return { code: JSON.stringify(Object.fromEntries(read)), map: null };
    },
  };
}
