import { useEffect, useEffectEvent, useState } from 'react';

/** Whole seconds from now until the end, both in milliseconds; never less than none. */
export function secondsLeft(end: number, now: number): number {
  return Math.max(0, Math.ceil((end - now) / 1000));
}

/** Counts seconds down to zero by the clock, so that a sleeping tab does not count longer. */
export function useCountdown(onEnd?: () => void) {
  const [end, setEnd] = useState<number | null>(null);
  const [left, setLeft] = useState(0);
  const ended = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (end === null) {
      return;
    }
    const timer = setInterval(() => {
      const seconds = secondsLeft(end, Date.now());
      setLeft(seconds);
      if (seconds === 0) {
        clearInterval(timer);
        setEnd(null);
        ended();
      }
    }, 500);
    return () => clearInterval(timer);
  }, [end]);
  const start = (seconds: number) => {
    setLeft(Math.max(0, Math.ceil(seconds)));
    setEnd(seconds > 0 ? Date.now() + seconds * 1000 : null);
  };
  return { left, start } as const;
}
