import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('graphiql.html has no element with the id "root".');
}

// Subscriptions go over a WebSocket of the same address.
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  subscriptionUrl: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`,
});

// A link may carry what to show; what is typed stays in this browser, headers (and with them tokens) do not.
const given = new URLSearchParams(window.location.search);
const query = given.get('query');
createRoot(root).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      {...(query === null ? {} : { initialQuery: query, initialVariables: given.get('variables') ?? '' })}
      defaultTabs={examples}
      shouldPersistHeaders={false}
    />
  </StrictMode>,
);
