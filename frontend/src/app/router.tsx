import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { HomePage } from '../features/home/home-page';
import { NotFoundPage } from './not-found-page';
import { PageWaiting } from './page-waiting';
import { RouteProblem } from './route-problem';
import { Shell } from './shell';

/** The pages. The home page comes with the first script, the others when they are opened. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <PageWaiting />,
    children: [
      {
        errorElement: <RouteProblem />,
        children: [
          { index: true, element: <HomePage /> },
          {
            path: 'search',
            lazy: async () => ({ Component: (await import('../features/search/search-page')).SearchPage }),
          },
          {
            path: 'resources/:key',
            lazy: async () => ({ Component: (await import('../features/resource/resource-page')).ResourcePage }),
          },
          {
            path: 'operations',
            lazy: async () => ({ Component: (await import('../features/operations/operations-page')).OperationsPage }),
          },
          {
            path: 'operations/people',
            lazy: async () => ({ Component: (await import('../features/operations/people-page')).PeoplePage }),
          },
          {
            path: 'operations/people/:userName',
            lazy: async () => ({ Component: (await import('../features/operations/person-page')).PersonPage }),
          },
          {
            path: 'operations/calls',
            lazy: async () => ({ Component: (await import('../features/operations/calls/calls-page')).CallsPage }),
          },
          {
            path: 'operations/audit',
            lazy: async () => ({ Component: (await import('../features/operations/audit-page')).AuditPage }),
          },
          {
            path: 'operations/entitlements',
            lazy: async () => ({
              Component: (await import('../features/operations/entitlements/entitlements-page')).EntitlementsPage,
            }),
          },
          {
            path: 'operations/events',
            lazy: async () => ({ Component: (await import('../features/operations/events/events-page')).EventsPage }),
          },
          {
            path: 'operations/events/:number',
            lazy: async () => ({ Component: (await import('../features/operations/events/event-page')).EventPage }),
          },
          {
            path: 'operations/verifications',
            lazy: async () => ({
              Component: (await import('../features/operations/verifications/verifications-page')).VerificationsPage,
            }),
          },
          {
            path: 'operations/verifications/:id',
            lazy: async () => ({
              Component: (await import('../features/operations/verifications/verification-page')).VerificationPage,
            }),
          },
          {
            path: 'developers',
            lazy: async () => ({ Component: (await import('../features/developers/developers-page')).DevelopersPage }),
          },
          {
            path: 'register',
            lazy: async () => ({ Component: (await import('../features/accounts/register-page')).RegisterPage }),
          },
          {
            path: 'login',
            lazy: async () => ({ Component: (await import('../features/accounts/login-page')).LoginPage }),
          },
          {
            path: 'login/external',
            lazy: async () => ({ Component: (await import('../features/accounts/doors/external-page')).ExternalPage }),
          },
          {
            path: 'login/problem',
            lazy: async () => ({ Component: (await import('../features/accounts/doors/problem-page')).LoginProblemPage }),
          },
          {
            path: 'login/scan/:code',
            lazy: async () => ({ Component: (await import('../features/accounts/doors/scan-page')).ScanPage }),
          },
          {
            path: 'reset',
            lazy: async () => ({ Component: (await import('../features/accounts/reset-page')).ResetPage }),
          },
          {
            path: 'account/:section?',
            lazy: async () => ({ Component: (await import('../features/accounts/account-page')).AccountPage }),
          },
          {
            path: 'oauth/authorize',
            lazy: async () => ({ Component: (await import('../features/accounts/authorize-page')).AuthorizePage }),
          },
          {
            path: 'terms',
            lazy: async () => ({ Component: (await import('../features/legal/legal-page')).TermsPage }),
          },
          {
            path: 'privacy',
            lazy: async () => ({ Component: (await import('../features/legal/legal-page')).PrivacyPage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

const router = createBrowserRouter(routes);

export function Router() {
  return <RouterProvider router={router} />;
}
