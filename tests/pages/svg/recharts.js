import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { CartesianGrid, Legend, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';

window.charts ??= {};
window.charts.recharts = async () => {
  const rows = (await window.series.index()).slice(0, 48);
  const data = rows.map(({ x, y }) => ({ x: x.toISOString().slice(0, 7), y }));
  const line = h(Line, { dataKey: 'y', name: 'Index', isAnimationActive: false, stroke: '#8884d8', type: 'monotone' });
  const chart = h(LineChart, { width: 640, height: 360, data }, h(CartesianGrid, { strokeDasharray: '3 3' }), h(XAxis, { dataKey: 'x' }), h(YAxis, { domain: ['auto', 'auto'] }), h(Tooltip), h(Legend), line);
  flushSync(() => createRoot(document.querySelector('#chart')).render(chart));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { x: 'time', y: 'linear', lines: [{ name: 'Index', points: rows.map(({ x, y }) => [Number(x), y]) }] };
};
