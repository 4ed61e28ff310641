import { useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { MeProvider } from '../components/session/me-provider';
import { createGraphqlClient } from '../config/graphql-client';

/** What every page needs around it. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(() => createGraphqlClient());
  return (
    <Provider value={client}>
      <MeProvider>{children}</MeProvider>
    </Provider>
  );
}
