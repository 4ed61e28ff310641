import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../components/button';
import { problemText, refusalOf, type Refusal } from '../../components/form/problem';
import { LoadError } from '../../components/load-error';
import { Waiting } from '../../components/waiting';
import { leaveFor } from '../../config/leave';
import { paths } from '../../config/paths';
import type { AuthorizationInput } from '../../graphql/graphql';
import { AuthorizationQuery } from './api/authorization';
import { AuthorizeAppMutation } from './api/authorize-app';
import { useWho } from './api/use-who';
import { Facts } from './components/facts';
import { Sheet } from './components/sheet';
import './apps/apps.css';

/** What an app asks for stands in the address (RFC 6749, 4.1.1). */
function readRequest(search: string): AuthorizationInput {
  const query = new URLSearchParams(search);
  return {
    clientId: query.get('client_id') ?? '',
    redirectUri: query.get('redirect_uri') ?? '',
    responseType: query.get('response_type'),
    scope: query.get('scope'),
    state: query.get('state'),
    codeChallenge: query.get('code_challenge'),
    codeChallengeMethod: query.get('code_challenge_method'),
  };
}

/** /oauth/authorize: lets an app call interfaces, or not. Visitors log in first and come back. */
export function AuthorizePage() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const [who, askWho] = useWho();
  const me = who.data && (who.data.me ?? null);
  const request = useMemo(() => readRequest(search), [search]);
  const [{ data, error: lost }, load] = useQuery({
    query: AuthorizationQuery,
    variables: { request },
    pause: me == null,
    requestPolicy: 'network-only',
  });
  const asked = data?.authorization;
  const wrongly = asked?.redirectTo;
  useEffect(() => {
    if (wrongly != null) {
      leaveFor(wrongly);
    }
  }, [wrongly]);
  const error = who.error ?? lost;
  if (me === null) {
    return <Navigate to={paths.login(`${pathname}${search}`)} replace />;
  }
  if (error !== undefined) {
    return (
      <Sheet title={t('authorize.title')}>
        <LoadError
          error={error}
          retry={() => (who.error === undefined ? load : askWho)({ requestPolicy: 'network-only' })}
        />
      </Sheet>
    );
  }
  if (me === undefined || asked === undefined) {
    return (
      <Sheet title={t('authorize.title')}>
        <Waiting lines={6} />
      </Sheet>
    );
  }
  if (asked.errors.length > 0) {
    return (
      <Sheet title={t('authorize.refused')}>
        <div role="alert">
          {asked.errors.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </div>
        <p>{t('authorize.stay')}</p>
      </Sheet>
    );
  }
  return wrongly != null ? (
    <Sheet title={t('authorize.title')}>
      <p role="status">{t('authorize.leaving')}</p>
    </Sheet>
  ) : (
    <Sheet title={t('authorize.asks', { name: asked.appName ?? '' })}>
      <Facts
        facts={[
          [t('authorize.developer'), asked.developerName],
          [t('authorize.about'), asked.appDescription],
          [t('authorize.returns'), <code key="returns">{new URL(request.redirectUri).host}</code>],
          [t('authorize.account'), me.userName],
        ]}
      />
      <Decision request={request} />
    </Sheet>
  );
}

function Decision({ request }: { readonly request: AuthorizationInput }) {
  const { t } = useTranslation();
  const [, decide] = useMutation(AuthorizeAppMutation);
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal<never> | null>(null);
  const answer = async (isAllowed: boolean) => {
    if (isRunning) {
      return;
    }
    setRunning(true);
    const { data, error } = await decide({ input: { request, isAllowed } });
    const target = data?.authorizeApp.redirectTo;
    if (target != null) {
      leaveFor(target);
      return;
    }
    setRunning(false);
    setRefusal(refusalOf(error, data?.authorizeApp.errors, []));
  };
  return (
    <div className="authorize">
      <p>{t('authorize.may')}</p>
      <ul className="authorize__may">
        <li>{t('authorize.mayCall')}</li>
      </ul>
      <p className="dim">{t('authorize.mayNot')}</p>
      <div role="alert">{refusal?.general.map((problem, place) => <p key={place}>{problemText(t, problem)}</p>)}</div>
      <div className="row">
        <Button kind="primary" size="large" aria-disabled={isRunning} onClick={() => void answer(true)}>
          {t('authorize.allow')}
        </Button>
        <Button size="large" aria-disabled={isRunning} onClick={() => void answer(false)}>
          {t('authorize.deny')}
        </Button>
        <span role="status" className="dim">
          {isRunning && t('authorize.leaving')}
        </span>
      </div>
    </div>
  );
}
