/** The key in what names a resource: itself, or the address of its page; null for anything else. */
export function resourceKeyIn(text: string): string | null {
  return /(?:^|\/resources\/)([0-9a-f]{32})(?:$|[/?#])/.exec(text.trim().toLowerCase())?.[1] ?? null;
}
