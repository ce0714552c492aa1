import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { Line } from '@nivo/line';

window.charts ??= {};
window.charts.nivo = async () => {
  const rows = (await window.series.index()).slice(0, 48);
  const data = [{ id: 'Index', data: rows.map(({ x, y }) => ({ x: x.toISOString().slice(0, 10), y })) }];
  const chart = h(Line, {
    width: 640, height: 360, data, animate: false, margin: { top: 20, right: 110, bottom: 50, left: 60 },
    xScale: { type: 'time', format: '%Y-%m-%d', useUTC: true }, axisBottom: { format: '%b %Y', tickValues: 6 },
    yScale: { type: 'linear', min: 'auto', max: 'auto' },
    legends: [{ anchor: 'bottom-right', direction: 'column', translateX: 100, itemWidth: 80, itemHeight: 20 }],
  });
  flushSync(() => createRoot(document.querySelector('#chart')).render(chart));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { x: 'time', y: 'linear', lines: [{ name: 'Index', points: rows.map(({ x, y }) => [Number(x), y]) }] };
};
