import { useQuery } from 'urql';
import { graphql } from '../../../graphql';

const HotWordsQuery = graphql(`
  query HotWords($first: Int!) {
    hotWords(first: $first) {
      text
    }
  }
`);

const shownAtMost = 8;

/** What others search most; none while it is not known. They are an extra, so their failure is not worth a message. */
export function useHotWords(on = true): readonly string[] {
  const [{ data }] = useQuery({ query: HotWordsQuery, variables: { first: shownAtMost }, pause: !on });
  return data?.hotWords.map(({ text }) => text) ?? [];
}
