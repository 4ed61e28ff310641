import './waiting.css';

/** Grey lines in the place of what is being fetched; silent for screen readers, whose news comes from the live region. */
export function Waiting({ lines }: { readonly lines: number }) {
  return (
    <div className="waiting" aria-hidden="true" data-testid="waiting">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
