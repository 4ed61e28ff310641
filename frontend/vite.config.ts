import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { queryHashes } from './build/query-hashes.ts';

// While developing, the pages come from Vite and everything else from a running portal.
const portal = process.env.OPENDATA_URL ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), queryHashes()],
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: portal, ws: true },
      '/api': portal,
      '/docs': portal,
      '/dev/outbox': portal,
      '/oauth/token': portal,
      '/oauth/revoke': portal,
    },
  },
  // The workers of GraphiQL's editor are made by Vite itself; bundled before, they are not found.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  build: {
    target: 'es2022',
    // The portal's content security policy needs no exception for inlined files.
    assetsInlineLimit: 0,
    // GraphiQL is a page of its own, so that nobody else loads its editor.
    rolldownOptions: { input: ['index.html', 'graphiql.html'], checks: { moduleLevelDirective: false } },
    chunkSizeWarningLimit: 4000,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    css: false,
    restoreMocks: true,
    // Pages are rendered for real; a busy machine takes its time.
    testTimeout: 30_000,
  },
});
