import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { DoorsQuery as DoorsData } from '../../../graphql/graphql';
import { useLanguage } from '../../../i18n/use-language';

const DoorsQuery = graphql(`
  query Doors {
    doors {
      certificatePort
      providers {
        id
        chineseName
        englishName
      }
    }
  }
`);

export type Provider = DoorsData['doors']['providers'][number];

/** Ways in that not every portal has; none while they are not known. */
export function useDoors(): { readonly certificatePort: number | null; readonly providers: readonly Provider[] } {
  const [{ data }] = useQuery({ query: DoorsQuery });
  return { certificatePort: data?.doors.certificatePort ?? null, providers: data?.doors.providers ?? [] };
}

/** Says the name of a provider in the reader's language. */
export function useProviderName(): (provider: Provider) => string {
  const language = useLanguage();
  return ({ chineseName, englishName }) => (language === 'en' ? englishName : chineseName);
}
