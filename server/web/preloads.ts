import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

/** What a browser has to load for a page or a language beside the first script, as addresses in the site. */
interface Parts {
  scripts: string[];
  styles: string[];
}

const page = /(\w+):\s*lazy\(\s*\(\) =>\s*import\('\.\.\/(pages\/[\w/]+)'\),?\s*\)/g;
const catalogue = /\/src\/messages\/([\w-]+)\.json$/;

/**
 * Writes into preloads.json which parts each page and each language consists of. The server names them in the document,
 * so that a browser asks for all at once, and not for one after it has read the other.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle)
        .filter((part) => part.type === 'chunk')
        .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
      const pages: Record<string, Parts> = {};
      for (const [, name = '', source = ''] of readFileSync('src/app/routes.ts', 'utf8').matchAll(page)) {
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${source}.tsx`));
        if (!chunk) throw new Error(`no part of the output is ${source}`);
        pages[name] = partsOf(chunk, bundle);
      }
      const languages: Record<string, Parts> = {};
      for (const chunk of chunks) {
        const [, tag] = catalogue.exec(chunk.facadeModuleId ?? '') ?? [];
        if (tag) languages[tag] = partsOf(chunk, bundle);
      }
      const source = JSON.stringify({ pages, languages }, null, 2);
      this.emitFile({ type: 'asset', fileName: 'preloads.json', source: `${source}\n` });
    },
  };
}

/** A part and all that it imports at once. */
function partsOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Parts {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (one: Rolldown.OutputChunk) => {
    if (scripts.has(one.fileName)) return;
    scripts.add(one.fileName);
    for (const style of one.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const name of one.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') add(imported);
    }
  };
  add(chunk);
  const addresses = (names: Set<string>) => [...names].sort().map((name) => `/${name}`);
  return { scripts: addresses(scripts), styles: addresses(styles) };
}
