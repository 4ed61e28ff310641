import { Waiting } from '../components/waiting';

/** Shown while the script of the first page is on its way. */
export function PageWaiting() {
  return (
    <div className="page">
      <Waiting lines={6} />
    </div>
  );
}
