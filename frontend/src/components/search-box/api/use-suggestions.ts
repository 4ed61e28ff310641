import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../../graphql';
import type { SuggestionsQuery as SuggestionsData } from '../../../graphql/graphql';

const SuggestionsQuery = graphql(`
  query Suggestions($text: String!, $first: Int!) {
    suggestions(text: $text, first: $first) {
      text
      kind
      ranges {
        start
        end
      }
    }
  }
`);

export type Suggestion = SuggestionsData['suggestions'][number];

/** Fast typists stay below it, so that they cost one request a word and not one a letter. */
const pause = 150;
const shownAtMost = 10;

interface Answer {
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  readonly failed: boolean;
}

const nothing: Answer = { text: '', suggestions: [], failed: false };

/**
 * What can be meant by the beginning of a search. Asks when typing pauses; an answer that comes after the text has
 * changed is dropped. While the next answer is on its way, the one before it stays if it was for a text that goes on
 * in this one or the other way round, so that the list does not blink with every letter.
 */
export function useSuggestions(text: string, on: boolean): Omit<Answer, 'text'> {
  const client = useClient();
  const [answer, setAnswer] = useState(nothing);
  const answered = answer.text === text;

  useEffect(() => {
    if (!on || text === '' || answered) {
      return undefined;
    }
    let current = true;
    const ask = async () => {
      const { data, error } = await client.query(SuggestionsQuery, { text, first: shownAtMost }).toPromise();
      if (current) {
        setAnswer({ text, suggestions: data?.suggestions ?? [], failed: error !== undefined });
      }
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, text, on, answered]);

  const related = answer.text !== '' && (text.startsWith(answer.text) || answer.text.startsWith(text));
  return text !== '' && (answered || related) ? answer : nothing;
}
