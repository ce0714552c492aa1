import type { BacktestSummary } from '../../../core/forecast/backtest/backtest-summary.ts';
import type { ModelName } from '../../../core/forecast/model-name.ts';
import type { RealRecord } from '../real-record.ts';

/** How far one model was off on one series, one day ahead. */
export interface RealRow {
  readonly model: ModelName;
  /** Mean absolute error, in the series' unit. */
  readonly error: number;
  /** Over that of "no change"; null where that was never wrong. */
  readonly ratio: number | null;
}

/** MiniRnn first, then "no change", then the others as far as they are known, the closest first. */
export function realRows({ score }: RealRecord, others: BacktestSummary | null): readonly RealRow[] {
  const known = others ? [others.own, ...others.others].filter(({ model }) => model !== 'no-change') : [];
  return [
    { model: 'mini', error: score.error, ratio: score.ratio },
    { model: 'no-change', error: score.noChange, ratio: score.noChange === 0 ? null : 1 },
    ...known.map(({ model, error, ratio }) => ({ model, error, ratio })).sort((one, other) => one.error - other.error),
  ];
}

/** The rows of all series as stems on one logarithmic axis that begin at "no change", as plain data in px. */
export interface RealLayout {
  readonly width: number;
  readonly height: number;
  readonly one: number;
  readonly ticks: readonly { readonly x: number; readonly ratio: number }[];
  readonly groups: readonly { readonly titleY: number; readonly rows: readonly { readonly y: number; readonly x: number | null }[] }[];
  readonly top: number;
  readonly bottom: number;
}

const ROW = 24;
const TITLE = 30;
const EDGE = { top: 24, bottom: 8, right: 52 };
const TICKS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 1000, 1e6];

/** @param labels the room for the models' names at the left, in px */
export function layoutReal(groups: readonly (readonly RealRow[])[], width: number, labels: number): RealLayout {
  const ratios = groups.flat().flatMap(({ ratio }) => (ratio === null || ratio === 0 ? [] : [ratio]));
  const low = Math.min(0.8, ...ratios);
  const high = Math.max(4, ...ratios) * 1.05;
  const right = width - EDGE.right;
  const x = (ratio: number): number => Math.round((labels + ((Math.log(Math.max(low, ratio)) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (right - labels)) * 10) / 10;
  let y = EDGE.top;
  const laid = groups.map((rows) => {
    const titleY = y + 18;
    y += TITLE;
    const lines = rows.map(({ ratio }, index) => ({ y: y + (index + 0.5) * ROW, x: ratio === null ? null : x(ratio) }));
    y += rows.length * ROW;
    return { titleY, rows: lines };
  });
  return {
    width,
    height: y + EDGE.bottom,
    one: x(1),
    ticks: TICKS.filter((ratio) => ratio >= low && ratio <= high).map((ratio) => ({ x: x(ratio), ratio })),
    groups: laid,
    top: EDGE.top,
    bottom: y,
  };
}
