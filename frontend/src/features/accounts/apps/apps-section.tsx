import { LoadError } from '../../../components/load-error';
import { Waiting } from '../../../components/waiting';
import type { Account } from '../api/use-account';
import { BecomeDeveloper } from '../components/become-developer';
import { useApps } from './api/use-apps';
import { AppDesk } from './app-desk';
import './apps.css';

/** 我的应用: who is no developer becomes one, then has apps. */
export function AppsSection({ account: { developer } }: { readonly account: Account }) {
  const [{ data, error }, load] = useApps();
  if (developer == null) {
    return <BecomeDeveloper />;
  }
  if (error !== undefined) {
    return <LoadError error={error} retry={() => load({ requestPolicy: 'network-only' })} />;
  }
  return data?.me == null ? <Waiting lines={8} /> : <AppDesk apps={data.me.apps} />;
}
