import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { MeProvider } from '../components/session/me-provider';
import { createGraphqlClient } from '../config/graphql-client';

/** What the page asked of the server. */
export interface SentQuery {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How the server answers: data, a GraphQL error, a lost connection, or silence. */
export type Answer =
  | { readonly data: Readonly<Record<string, unknown>> }
  | { readonly errors: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[] }
  | 'unreachable'
  | 'silent';

function isSentQuery(value: unknown): value is SentQuery {
  return typeof value === 'object' && value !== null && 'operationName' in value && 'variables' in value;
}

interface Stage {
  readonly path: string;
  readonly at: string;
  /** What the page itself asks. */
  readonly answer: (query: SentQuery) => Answer;
  /** Who is signed in, which the site asks for every page; a visitor unless told. */
  readonly answerMe?: () => Answer;
  /** What the search box asks, which any page may hold; it has nothing to offer unless told. */
  readonly answerBox?: (query: SentQuery) => Answer | Promise<Answer>;
}

const boxQueries: readonly string[] = ['Suggestions', 'HotWords'];
const visitor = (): Answer => ({ data: { me: null } });
const nothingToOffer = { suggestions: [], hotWords: [] };

/** Shows one page at an address, with a server that answers as told. */
export function renderPage(page: ReactElement, { path, at, answer, answerMe = visitor, answerBox = () => ({ data: {} }) }: Stage) {
  const sent: SentQuery[] = [];
  const sentByBox: SentQuery[] = [];
  const fetcher: typeof fetch = async (_, init) => {
    const query: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : '{}');
    if (!isSentQuery(query)) {
      throw new Error('The page sent something that is not a GraphQL query.');
    }
    const isBox = boxQueries.includes(query.operationName);
    const isMe = query.operationName === 'Me';
    if (!isMe) {
      (isBox ? sentByBox : sent).push(query);
    }
    const given = isMe ? answerMe() : isBox ? await answerBox(query) : answer(query);
    if (given === 'unreachable') {
      throw new TypeError('Failed to fetch');
    }
    if (given === 'silent') {
      return new Promise<Response>(() => undefined);
    }
    const body = isBox && 'data' in given ? { data: { ...nothingToOffer, ...given.data } } : given;
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/graphql-response+json' } });
  };
  const router = createMemoryRouter([{ path, element: page }, { path: '*', element: <p>elsewhere</p> }], {
    initialEntries: [at],
  });
  render(
    <Provider value={createGraphqlClient(fetcher)}>
      <MeProvider>
        <RouterProvider router={router} />
      </MeProvider>
    </Provider>,
  );
  return { router, sent, sentByBox };
}
