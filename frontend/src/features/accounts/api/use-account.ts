import { useQuery } from 'urql';
import { aboutAccount } from '../../../components/session/me';
import { graphql } from '../../../graphql';
import type { AccountQuery as AccountData } from '../../../graphql/graphql';

const AccountQuery = graphql(`
  query Account {
    me {
      id
      userName
      kind
      roles
      mobile
      email
      realName
      industry
      occupation
      createdAt
      organisation {
        name
        creditCode
        agentName
        agentIdentityNumber
      }
      developer {
        developerName
        since
      }
      verification {
        id
        kind
        status
        name
        number
        certificate
        address
        documents {
          name
          bytes
        }
        submittedAt
        decidedAt
        reason
      }
      sessions {
        id
        createdAt
        lastSeenAt
        address
        device
        isCurrent
      }
      externalIdentities {
        id
        provider
        boundAt
      }
      tokens {
        id
        name
        prefix
        createdAt
        expiresAt
        dailyQuota
        remainingToday
        status
      }
    }
  }
`);

export type Account = NonNullable<AccountData['me']>;
export type AccessToken = Account['tokens'][number];
export type Verification = NonNullable<Account['verification']>;
export type Session = Account['sessions'][number];

/** All of one's own account. */
export function useAccount() {
  return useQuery({ query: AccountQuery, context: aboutAccount, requestPolicy: 'cache-and-network' });
}
