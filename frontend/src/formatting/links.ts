/** The address if it is one a browser should open from here, that is http or https; else null. */
export function webAddress(url: string | null | undefined): string | null {
  if (url == null || !URL.canParse(url)) {
    return null;
  }
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? url : null;
}
