import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { readMessages } from './readMessages';

// The output is committed and compared by CI, so that nothing of it may depend on
// the machine: names have no hashes, and those of CSS classes come from file
// names. Nothing is inlined, because the content security policy has no data URLs.
export default defineConfig({
  plugins: [react(), readMessages()],
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
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes('/messages/account/') ? 'assets/account-[name].js' : 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080' } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
