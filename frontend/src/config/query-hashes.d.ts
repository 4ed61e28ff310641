/** Made by build/query-hashes.ts. */
declare module 'virtual:query-hashes' {
  /** The hex SHA-256 of each query's text by the name of its operation; empty while developing. */
  const hashes: Readonly<Record<string, string>>;
  export default hashes;
}
