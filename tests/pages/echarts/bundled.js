/* A site's own bundle: the parts of ECharts that it uses are in it, and nowhere else. */
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, SVGRenderer]);

async function addCharts() {
  const shown = await fetch('/prices.json').then((answer) => answer.json());
  for (const { name, dates, values } of shown.slice(0, 2)) {
    const box = document.createElement('div');
    box.style.cssText = 'width: 620px; height: 260px';
    document.querySelector('main').append(box);
    const chart = init(box);
    chart.setOption({ animation: false, xAxis: { type: 'category', data: dates }, yAxis: { scale: true }, series: [{ type: 'line', name, data: values }] });
    chart.getZr().flush();
    // What a trap would find: whoever asks for the chart of this picture is given it.
    box.querySelector('svg').addEventListener('predict-next-ask', (event) => event.detail.hold(chart));
  }
}

void addCharts();
