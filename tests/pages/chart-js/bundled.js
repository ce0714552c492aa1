/* A site's own bundle: Chart.js is in it, and nowhere else. */
import Chart from 'chart.js/auto';

async function addCharts() {
  const shown = await fetch('/prices.json').then((answer) => answer.json());
  for (const { name, dates, values } of shown.slice(0, 2)) {
    const canvas = document.createElement('canvas');
    document.querySelector('main').append(canvas);
    const chart = new Chart(canvas, { type: 'line', data: { labels: dates, datasets: [{ label: name, data: values }] }, options: { animation: false } });
    // What a trap would find: whoever asks for the chart of this canvas is given it.
    canvas.addEventListener('predict-next-ask', (event) => event.detail.hold(chart));
  }
}

void addCharts();
