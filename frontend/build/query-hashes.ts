import { createHash } from 'node:crypto';
import { formatDocument, getOperationName, stringifyDocument } from '@urql/core';
import { Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import { runnerImport, type Plugin } from 'vite';

const module = 'virtual:query-hashes';
const generated = './src/graphql/graphql.ts';

interface Query {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;
}

function isQuery({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY,
  );
}

async function read(): Promise<readonly Query[]> {
  const { module: exported } = await runnerImport<Readonly<Record<string, unknown>>>(generated);
  return Object.values(exported)
    .filter((value) => isDocument(value))
    .filter((document) => isQuery(document))
    .map((document) => {
      // The very text that the client would send, with the `__typename`s that its cache needs.
      const text = stringifyDocument(formatDocument(document) as DocumentNode);
      return { name: getOperationName(document) ?? '', text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Lets a built site name its queries by their hashes: the module `virtual:query-hashes` has the hex SHA-256 of each query
 * by its operation's name, and `persisted-documents.json` the texts by hash, for the portal. While developing there are no
 * hashes: another portal may answer, which does not know them.
 */
export function queryHashes(): Plugin {
  let queries: Promise<readonly Query[]> = Promise.resolve([]);
  return {
    name: 'query-hashes',
    configResolved({ command }) {
      if (command === 'build') {
        queries = read();
      }
    },
    resolveId: (source) => (source === module ? `\0${module}` : null),
    async load(source) {
      return source === `\0${module}`
        ? `export default ${JSON.stringify(Object.fromEntries((await queries).map(({ name, hash }) => [name, hash])))};`
        : null;
    },
    async generateBundle() {
      const texts = Object.fromEntries((await queries).map(({ hash, text }) => [hash, text]));
      this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source: JSON.stringify(texts, null, 2) });
    },
  };
}
