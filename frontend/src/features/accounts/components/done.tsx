/** Says that something was done, also to screen readers; an empty text says nothing. */
export function Done({ text }: { readonly text: string }) {
  return (
    <div role="status" className={text === '' ? undefined : 'done'}>
      {text}
    </div>
  );
}
