import type { App } from './api/use-apps';

/** The secrets that an app may have, in the order in which they are shown. */
export const credentials = ['SECRET', 'ACCESS_KEY', 'SIGNING_KEY'] as const;
export type Credential = (typeof credentials)[number];

/** What is known of a secret; null if there is none. */
export function credentialOf(app: App, credential: Credential): App['secret'] {
  const { secret, accessKey, signingKey } = app;
  return { SECRET: secret, ACCESS_KEY: accessKey, SIGNING_KEY: signingKey }[credential];
}
