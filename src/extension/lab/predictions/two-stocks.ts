/** A stock of the article's first figure: a price a year. */
export interface ExampleStock {
  readonly name: string;
  readonly firstYear: number;
  /** In dollars. Only that Google starts at $400 and falls at first, and that OpenAI falls and then rises, is the article's. */
  readonly prices: readonly number[];
}

export const EXAMPLE_STOCKS: readonly ExampleStock[] = [
  { name: 'Google', firstYear: 2019, prices: [400, 330, 460, 540] },
  { name: 'OpenAI', firstYear: 2020, prices: [260, 150, 290] },
];

/** The two of them on one pair of axes, as plain data in px. */
export interface TwoStocksLayout {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly { readonly y: number; readonly price: number }[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly left: number;
  readonly right: number;
  readonly lines: readonly { readonly stock: ExampleStock; readonly path: string; readonly points: readonly { readonly x: number; readonly y: number }[] }[];
}

const EDGE = { left: 44, right: 96, top: 12, bottom: 28 };
const HIGHEST = 600;
const TICKS = [0, 200, 400, 600];

export function layoutTwoStocks(width: number, height: number): TwoStocksLayout {
  const first = Math.min(...EXAMPLE_STOCKS.map(({ firstYear }) => firstYear));
  const last = Math.max(...EXAMPLE_STOCKS.map(({ firstYear, prices }) => firstYear + prices.length - 1));
  const right = width - EDGE.right;
  const bottom = height - EDGE.bottom;
  const x = (year: number): number => Math.round(EDGE.left + 8 + ((year - first) / (last - first)) * (right - EDGE.left - 16));
  const y = (price: number): number => Math.round(bottom - (price / HIGHEST) * (bottom - EDGE.top));
  return {
    width,
    height,
    left: EDGE.left,
    right,
    ticks: TICKS.map((price) => ({ y: y(price), price })),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({ x: x(first + index), year: first + index })),
    lines: EXAMPLE_STOCKS.map((stock) => {
      const points = stock.prices.map((price, index) => ({ x: x(stock.firstYear + index), y: y(price) }));
      return { stock, points, path: `M${points.map((point) => `${point.x} ${point.y}`).join('L')}` };
    }),
  };
}
