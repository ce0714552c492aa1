// What the charts of this folder show: real series, as the datasets of Vega have them.
const table = async (file) => {
  const [head, ...rows] = (await (await fetch(`/packages/vega-datasets/data/${file}`)).text()).trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i], cell])));
};

window.series = {
  /** The S&P 500, monthly. */
  async index() {
    return (await table('sp500.csv')).map(({ date, price }) => ({ x: new Date(`${date} UTC`), y: Number(price) }));
  },
  /** Temperatures of Seattle, daily, below zero in winter. */
  async days(count = 120) {
    return (await table('seattle-weather.csv')).slice(0, count).map(({ date, temp_min }) => ({ x: new Date(`${date.replaceAll('/', '-').slice(0, 10)}T00:00Z`), y: Number(temp_min) }));
  },
  /** The deviation of the earth's temperature, yearly. */
  async years() {
    return (await table('global-temp.csv')).map(({ year, temp }) => ({ x: Number(year), y: Number(temp) }));
  },
  /** Something that grows over four decades of size. */
  growth: () => Array.from({ length: 40 }, (_, i) => ({ x: i, y: 3 * Math.exp(0.22 * i) * (1 + 0.15 * Math.sin(i)) })),
};
