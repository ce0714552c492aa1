/**
 * @typedef {{ name: string, unit: string, source: string, dates: string[], values: number[] }} Prices
 * @typedef {(canvas: HTMLCanvasElement, configuration: object) => void} ChartConstructor
 */

const dark = new URLSearchParams(location.search).has('dark');
document.documentElement.classList.toggle('dark', dark);

/** The charts' colours, light and dark. */
const look = dark
  ? { soft: '#98a1aa', rule: '#2a3037', oil: '#4ec9a5', gas: '#7ea6e0' }
  : { soft: '#667079', rule: '#e3e5e7', oil: '#2a9d8f', gas: '#4169a8' };

const response = await fetch('/prices.json');
const [oil, gas] = /** @type {Prices[]} */ (await response.json());

drawChart('oil', oil, look.oil, 'time');
drawChart('gas', gas, look.gas, 'category');
find('closes').textContent = oil.values.slice(-10).join(', ');
find('source').textContent = `Source: ${oil.source}.`;
for (let i = oil.dates.length - 5; i < oil.dates.length; i++) {
  addRow([oil.dates[i], oil.values[i].toFixed(2), gas.values[i].toFixed(2)]);
}

/**
 * @param {string} id
 * @param {Prices} prices
 * @param {string} color
 * @param {'time' | 'category'} axis
 */
function drawChart(id, prices, color, axis) {
  const Chart = /** @type {{ Chart: new (...parameters: Parameters<ChartConstructor>) => unknown }} */ (
    /** @type {unknown} */ (globalThis)
  ).Chart;
  const ticks = { color: look.soft, maxRotation: 0, autoSkipPadding: 40 };
  const grid = { color: look.rule };
  new Chart(/** @type {HTMLCanvasElement} */ (find(id)), {
    type: 'line',
    data: {
      labels: prices.dates,
      datasets: [{ label: prices.name, data: prices.values, borderColor: color, borderWidth: 2, pointRadius: 0, tension: 0 }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { display: false } },
      scales: {
        x: { type: axis, ticks, grid: { display: false }, ...(axis === 'time' ? { time: { unit: 'week', displayFormats: { week: 'd MMM' }, tooltipFormat: 'd MMM yyyy' } } : {}) },
        y: { ticks, grid, grace: '8%' },
      },
    },
  });
}

/** @param {readonly string[]} cells */
function addRow(cells) {
  const row = document.createElement('tr');
  for (const cell of cells) {
    const element = document.createElement('td');
    element.textContent = cell;
    row.append(element);
  }
  find('week').append(row);
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function find(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

export {};
