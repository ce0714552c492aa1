import type { MiniWeights } from '../../core/rnn/mini/mini-rnn.ts';
import { type MiniEnding, miniLoss, trainMini } from '../../core/rnn/mini/train-mini.ts';
import { type Grid, type Point, traceContours } from './trace-contours.ts';

const WIDTH = 680;
const HEIGHT = 460;
/** The plot inside, in px. */
const PLOT = { left: 64, right: 664, top: 16, bottom: 396 };
/** What it shows of w2, across, and of w1 w3, upwards. */
const SHOWN = { w2: [-2, 1.5], product: [-2, 4] };

const LEVELS = [0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 20];
const LABELLED = [0.03, 0.1, 0.3];

/** One start of each fate. */
const STARTS: readonly MiniWeights[] = [
  { w1: 0.5, w2: 0.3, w3: 0.5 },
  { w1: 1.3, w2: 1.1, w3: 1.2 },
  { w1: 1.7, w2: -0.8, w3: 2.1 },
  { w1: 1.5, w2: -0.3, w3: -0.9 },
  { w1: 0.9, w2: 0.5, w3: -1.5 },
  { w1: 0.7, w2: -1.5, w3: 0.6 },
];

const x = (w2: number): number => scale(w2, SHOWN.w2, PLOT.left, PLOT.right);
const y = (product: number): number => scale(product, SHOWN.product, PLOT.bottom, PLOT.top);

/** The loss of MiniRnn over w2 and the product w1 w3, with descents from some starts, as an SVG file. */
export function drawValley(): string {
  const grid = lossGrid();
  const descents = STARTS.map(traceDescent);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title text">
<title id="title">The loss of MiniRnn over w2 and the product w1 w3</title>
<desc id="text">Lines of equal loss close around one point, w2 = -0.5 and w1 w3 = 2, where it is 0. Four descents end there. One that starts with w3 below -w1 ends at w1 w3 = 0, where relu is dead; one that starts at w2 = -1.5 goes straight up and stays at that w2.</desc>
<style>
svg { --ink: #24292f; --faint: #7d8590; --good: #1a7f64; --bad: #b3541e; font: 13px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --faint: #8b949e; --good: #4ac29a; --bad: #e8925a; } }
text { fill: var(--ink); }
.small { font-size: 11px; fill: var(--faint); }
.contour { fill: none; stroke: var(--faint); stroke-opacity: 0.6; stroke-width: 0.8; }
.axis { fill: none; stroke: var(--faint); stroke-width: 1; }
.found { fill: none; stroke: var(--good); stroke-width: 2; }
.lost { fill: none; stroke: var(--bad); stroke-width: 2; }
path.lost { stroke-dasharray: 5 3; }
.end-found { fill: var(--good); }
.end-lost { fill: var(--bad); }
</style>
${LEVELS.map((level) => drawLevel(grid, level)).join('\n')}
${drawAxes()}
${LABELLED.map(labelLevel).join('\n')}
${descents.map(drawDescent).join('\n')}
${drawLegend()}
</svg>
`;
}

/** The logarithm of the loss, which is nearly straight between two nodes where the loss itself is not. */
function lossGrid(): Grid {
  const columns = 106;
  const rows = 91;
  const [fromW2, toW2] = SHOWN.w2;
  const [fromProduct, toProduct] = SHOWN.product;
  const w2At = (column: number): number => fromW2 + ((toW2 - fromW2) * column) / (columns - 1);
  const productAt = (row: number): number => fromProduct + ((toProduct - fromProduct) * row) / (rows - 1);
  const values = Float64Array.from({ length: columns * rows }, (_, node) => {
    const loss = miniLoss({ w1: 1, w2: w2At(node % columns), w3: productAt(Math.floor(node / columns)) });
    return Math.log(Math.max(1e-9, loss));
  });
  return {
    columns,
    rows,
    valueAt: (column, row) => values[row * columns + column],
    pointAt: (column, row) => [x(w2At(column)), y(productAt(row))],
  };
}

function drawLevel(grid: Grid, level: number): string {
  return `<path class="contour" d="${traceContours(grid, Math.log(level)).map(pathOf).join('')}"/>`;
}

/** Above the minimum, where the loss is (w1 w3 / 2 - 1)^2 times its value for an output of 0. */
function labelLevel(level: number): string {
  const nothing = miniLoss({ w1: 1, w2: -0.5, w3: 0 });
  const product = 2 * (1 + Math.sqrt(level / nothing));
  return `<text class="small" text-anchor="middle" x="${round(x(-0.5))}" y="${round(y(product) + 12)}">${level}</text>`;
}

function drawAxes(): string {
  const { left, right, top, bottom } = PLOT;
  const frame = `<path class="axis" d="M${left} ${top}V${bottom}H${right}"/>`;
  const across = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5].map((w2) => `<text text-anchor="middle" x="${round(x(w2))}" y="${bottom + 18}">${w2}</text>`);
  const upwards = [-2, -1, 0, 1, 2, 3, 4].map((product) => `<text text-anchor="end" x="${left - 8}" y="${round(y(product) + 4)}">${product}</text>`);
  const names = [
    `<text text-anchor="middle" x="${(left + right) / 2}" y="${bottom + 36}">w2</text>`,
    `<text text-anchor="middle" transform="translate(18 ${(top + bottom) / 2}) rotate(-90)">w1 w3</text>`,
  ];
  return [frame, ...across, ...upwards, ...names].join('\n');
}

interface DrawnDescent {
  readonly ending: MiniEnding;
  readonly points: readonly Point[];
}

function traceDescent(start: MiniWeights): DrawnDescent {
  const points: Point[] = [pointOf(start)];
  const { ending, weights } = trainMini(start, {
    onEpoch: (now) => {
      const point = pointOf(now);
      const last = points[points.length - 1];
      if (Math.hypot(point[0] - last[0], point[1] - last[1]) > 2) points.push(point);
    },
  });
  return { ending, points: [...points, pointOf(weights)] };
}

function drawDescent({ ending, points }: DrawnDescent): string {
  const fate = ending === 'found' ? 'found' : 'lost';
  const [from, to] = [points[0], points[points.length - 1]];
  return [
    `<path class="${fate}" d="${pathOf(points)}"/>`,
    `<circle class="${fate}" cx="${round(from[0])}" cy="${round(from[1])}" r="4"/>`,
    `<circle class="end-${fate}" cx="${round(to[0])}" cy="${round(to[1])}" r="4"/>`,
  ].join('\n');
}

function drawLegend(): string {
  const line = PLOT.bottom + 56;
  return [
    `<path class="found" d="M${PLOT.left} ${line - 4}h28"/><text x="${PLOT.left + 36}" y="${line}">finds the article's weights</text>`,
    `<path class="lost" d="M${PLOT.left + 230} ${line - 4}h28"/><text x="${PLOT.left + 266}" y="${line}">dies or is shut</text>`,
    `<text class="small" text-anchor="end" x="${PLOT.right}" y="${line}">from a ring to a dot; thin lines: equal loss</text>`,
  ].join('\n');
}

function pointOf({ w1, w2, w3 }: MiniWeights): Point {
  // Once w1 has passed 0 the unit is dead, and its output that of a product of 0.
  return [x(w2), y(Math.max(w1, 0) * w3)];
}

function pathOf(points: readonly Point[]): string {
  return points.map(([px, py], i) => `${i === 0 ? 'M' : i === 1 ? 'L' : ' '}${round(px)} ${round(py)}`).join('');
}

function scale(value: number, [from, to]: readonly number[], low: number, high: number): number {
  return low + ((value - from) / (to - from)) * (high - low);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
