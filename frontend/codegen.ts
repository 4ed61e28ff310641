import type { CodegenConfig } from '@graphql-codegen/cli';

// The schema is the contract with the server; the types in src/graphql follow it.
const config: CodegenConfig = {
  schema: '../graphql/OpenData.GraphQL.Api/schema.graphql',
  documents: ['src/{components,features}/**/*.ts'],
  generates: {
    'src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', Long: 'number' },
      },
    },
  },
};

export default config;
