import { useEffect, useState } from 'preact/hooks';
import type { Series } from '../../../core/series/series.ts';
import { send } from '../../messages/send-from-page.ts';

/** The series that is in hand since the page opened; null while it is not known, and for none. */
export function useHand(): Series | null {
  const [series, setSeries] = useState<Series | null>(null);
  useEffect(() => {
    // Without an answer the box is there all the same.
    void send('read-hand', {}).then((hand) => setSeries(hand?.series ?? null), () => undefined);
  }, []);
  return series;
}
