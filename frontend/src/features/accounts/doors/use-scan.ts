import { useEffect, useEffectEvent, useState } from 'react';
import { useClient } from 'urql';
import { CompleteScanMutation, StartScanMutation } from '../api/scan';

/** How often the browser asks whether it is let in. */
const pause = 2000;

/** How far logging in by scanning is. */
export type ScanState =
  | { readonly phase: 'starting' | 'failed' | 'refused' | 'gone' }
  | { readonly phase: 'waiting'; readonly code: string; readonly number: string };

/**
 * Waits to be let in by somebody who scans the code. What lets this browser in is a secret that stays in its memory; the
 * code for the picture is another.
 */
export function useScan(onDone: () => void): readonly [state: ScanState, again: () => void] {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<{ readonly round: number; readonly state: ScanState } | null>(null);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    let isWanted = true;
    let timer: number | undefined;
    const show = (state: ScanState) => {
      if (isWanted) {
        setKnown({ round, state });
      }
    };
    const ask = async (code: string, secret: string) => {
      const { data } = await client.mutation(CompleteScanMutation, { input: { code, secret } }).toPromise();
      const status = data?.completeScan.status ?? 'WAITING'; // A lost answer is asked for again.
      if (status === 'WAITING') {
        later(code, secret);
      } else if (status === 'CONFIRMED') {
        if (isWanted) {
          done();
        }
      } else {
        show({ phase: status === 'REFUSED' ? 'refused' : 'gone' });
      }
    };
    const later = (code: string, secret: string) => {
      if (isWanted) {
        timer = window.setTimeout(() => void ask(code, secret), pause);
      }
    };
    void client
      .mutation(StartScanMutation, {})
      .toPromise()
      .then(({ data }) => {
        const { code, secret, number } = data?.startScan ?? {};
        if (code == null || secret == null || number == null) {
          show({ phase: 'failed' });
          return;
        }
        show({ phase: 'waiting', code, number });
        later(code, secret);
      });
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [client, round]);
  return [known?.round === round ? known.state : { phase: 'starting' }, () => setRound(round + 1)];
}
