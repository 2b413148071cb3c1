import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of all operations, and the manifest of trusted documents: the bundle has
// only the hash of each operation, the server has its text.
const config: CodegenConfig = {
  schema: '../../schema/*.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/api/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
      },
    },
  },
};

export default config;
