import { useQuery } from 'urql';
import { aboutAccount, useMe } from '../../../components/session/me';
import { graphql } from '../../../graphql';

const CallersQuery = graphql(`
  query Callers {
    me {
      id
      tokens {
        id
        name
        prefix
        status
      }
      apps {
        id
        name
      }
    }
  }
`);

/** Something of one's own whose quota an online test counts on. */
export interface OwnCaller {
  /** What the portal knows it by: `token/` or `app/` and its id. */
  readonly id: string;
  readonly kind: 'token' | 'app';
  readonly name: string;
  /** The first letters of a token. */
  readonly prefix?: string;
}

/** One's tokens in force and apps; null for a visitor, undefined while they are not known. */
export function useCallers(): readonly OwnCaller[] | null | undefined {
  const me = useMe();
  const [{ data, error }] = useQuery({ query: CallersQuery, context: aboutAccount, pause: me == null });
  if (me === null || error !== undefined) {
    return null;
  }
  if (me === undefined || data?.me == null) {
    return undefined;
  }
  const { tokens, apps } = data.me;
  return [
    ...tokens
      .filter(({ status }) => status === 'GOOD' || status === 'SPENT')
      .map(({ id, name, prefix }) => ({ id: `token/${id}`, kind: 'token', name, prefix }) as const),
    ...apps.map(({ id, name }) => ({ id: `app/${id}`, kind: 'app', name }) as const),
  ];
}
