import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { preloads } from './preloads.ts';
import { readMessages } from './readMessages.ts';

/**
 * What nearly every page needs is one file: over a slow line each of many small ones costs a way there and back. The
 * drawings and what opens on demand stay apart.
 */
const ofEveryPage =
  /node_modules\/(react|react-dom|scheduler|wouter|regexparam|mitt|use-sync-external-store|@tanstack|intl-messageformat|@formatjs)\/|src\/(?!api\/(?:live|useLive)|app\/News\.)(app|api|address|language|components\/(?!picture|file|source\/SourcePopover)\w+)\/|src\/pages\/\w+\/\w+Shape\.ts/;

// The output is committed and compared by CI, so that nothing of it may depend on
// the machine: names have no hashes, and those of CSS classes come from file
// names. Nothing is inlined, because the content security policy has no data URLs.
export default defineConfig({
  plugins: [react(), readMessages(), preloads()],
  css: {
    modules: {
      generateScopedName: (name, file) => basename(file.replace(/\?.*/, ''), '.module.css') + '-' + name,
    },
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: ({ facadeModuleId }) => {
          const [, part] = /\/messages\/(\w+)\/[\w-]+\.json$/.exec(facadeModuleId ?? '') ?? [];
          return part ? `assets/${part}-[name].js` : 'assets/[name].js';
        },
        assetFileNames: 'assets/[name][extname]',
        codeSplitting: {
          groups: [
            { name: 'frame', test: ofEveryPage },
            { name: 'fields', test: /@ariakit/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080' } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
