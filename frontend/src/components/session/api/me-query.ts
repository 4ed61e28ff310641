import { graphql } from '../../../graphql';
import type { MeQuery as MeData } from '../../../graphql/graphql';

/** Who is signed in, as far as every page needs it. */
export const MeQuery = graphql(`
  query Me {
    me {
      id
      userName
      roles
    }
  }
`);

export type Me = NonNullable<MeData['me']>;
