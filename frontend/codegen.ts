import type { CodegenConfig } from '@graphql-codegen/cli';

// The schema is the contract with the server; the types in src/graphql follow it.
const config: CodegenConfig = {
  schema: '../graphql/OpenData.GraphQL.Api/schema.graphql',
  // The examples of GraphiQL are among them, so that they follow the schema too.
  documents: ['src/{components,features}/**/*.ts', 'src/graphiql/examples/*.graphql'],
  generates: {
    'src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Cell: 'string | number', Date: 'string', DateTime: 'string', Long: 'number', Upload: 'File' },
      },
    },
  },
};

export default config;
