import { useEffect, useState } from 'preact/hooks';
import type { BacktestSummary } from '../../../core/forecast/backtest/backtest-summary.ts';
import { problemData, type ProblemData } from '../../../core/problem.ts';
import { send } from '../../messages/send-from-page.ts';
import { REAL_SERIES } from '../../ui/real-series.ts';
import { fetchOtherRecords } from './other-records.ts';

/** How far the comparison with the other models has come. */
export interface OtherRecords {
  readonly stage: 'running' | 'cancelled' | 'failed' | 'done';
  readonly done: number;
  readonly total: number;
  /** Per series of REAL_SERIES, once it is done. */
  readonly summaries: readonly (BacktestSummary | null)[];
  readonly problem: ProblemData | null;
}

const BEGUN: OtherRecords = { stage: 'running', done: 0, total: 0, summaries: [], problem: null };

/** The prices do not change while the page is open: what was computed once serves until then. */
let kept: OtherRecords | null = null;

/** The other models' records on the real prices; computed when first looked at, given up with the view. */
export function useOtherRecords() {
  const [records, setRecords] = useState<OtherRecords>(kept ?? BEGUN);
  const [controller, setController] = useState(() => new AbortController());
  useEffect(() => {
    if (kept) return;
    const { signal } = controller;
    const series = REAL_SERIES.map((real) => real.series);
    const onProgress = (done: number, total: number): void => setRecords({ ...BEGUN, done, total });
    fetchOtherRecords(series, { send, newId: () => crypto.randomUUID(), onProgress, signal })
      .then((summaries) => {
        kept = { ...BEGUN, stage: 'done', summaries };
        setRecords(kept);
      })
      .catch((error: unknown) => {
        if (!signal.aborted) setRecords({ ...BEGUN, stage: 'failed', problem: problemData(error) });
      });
    return () => controller.abort();
  }, [controller]);
  return {
    records,
    cancel: (): void => {
      controller.abort();
      setRecords({ ...BEGUN, stage: 'cancelled' });
    },
    again: (): void => {
      setRecords(BEGUN);
      setController(new AbortController());
    },
  };
}
