import type { Segment } from '../formatting/fragments';

/** Text with the searched words marked. Everything is a text node: nothing of it is read as markup. */
export function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment, place) =>
    segment.marked ? <mark key={place}>{segment.text}</mark> : <span key={place}>{segment.text}</span>,
  );
}
