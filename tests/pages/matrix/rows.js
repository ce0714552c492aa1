/* What every chart of this folder shows: the monthly prices of one share, over a decade of time and more than one of size. */

/** Rows that are kept back, to be appended. */
const KEPT_BACK = 5;

/** @returns {Promise<{ shown: { value: number }[], later: { value: number }[] }>} */
export async function loadRows() {
  const text = await (await fetch('/packages/vega-datasets/data/stocks.csv')).text();
  const values = text.split(/\r?\n/).map((line) => line.split(',')).filter(([symbol]) => symbol === 'AAPL').map(([, , price]) => ({ value: Number(price) }));
  return { shown: values.slice(0, -KEPT_BACK), later: values.slice(-KEPT_BACK) };
}

/** The month of a row, also of one that is still to come, in ms. */
export const timeOf = (index) => Date.UTC(2000, index, 1);

/** The month as a word of a category axis. */
export const labelOf = (index) => new Date(timeOf(index)).toISOString().slice(0, 7);

/** Where a row stands on the x axis: its index, a number of its own, or its month. */
export const xOf = (axis, index) => (axis === 'category' ? index : axis === 'linear' ? 100 + 2 * index : timeOf(index));

export const isLog = (axis) => axis === 'log';
export const isReversed = (axis) => axis === 'reversed';

/** The values that the y axis reaches. */
export const rangeOf = (axis) => (isLog(axis) ? [1, 1000] : [0, 400]);

/** How many of the last rows a zoom shows. */
export const ZOOMED = 100;
