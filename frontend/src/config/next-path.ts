import { paths } from './paths';

/** Any origin will do: only whether an address leaves it is asked. */
const somewhere = 'https://site.invalid';

/**
 * Where to go after logging in: the address given if it lies on this site, else the home page. It must begin with one
 * slash, and still lie here after all that browsers do to an address, such as dropping tabs and turning backslashes.
 */
export function safeNext(given: string | null): string {
  if (given === null || !/^\/(?![/\\])/.test(given) || !URL.canParse(given, somewhere)) {
    return paths.home;
  }
  const { origin, pathname, search, hash } = new URL(given, somewhere);
  return origin === somewhere && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : paths.home;
}
