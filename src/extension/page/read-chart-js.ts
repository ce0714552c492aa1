/**
 * Reads every Chart.js line chart of the document. Runs in the page's own
 * world, serialised by `scripting.executeScript`: it may use nothing from
 * outside its body, and whatever it returns is the page's word, to be validated.
 *
 * Written against Chart.js 4: `Chart.getChart`, `getDatasetMeta`, the parsed
 * values of a controller and the scales' `getPixelForValue`. Nothing is
 * written to the chart.
 *
 * @param mostPoints the last so many points of each line are handed over
 * @returns an array of raw chart readings, or null when anything was not as expected
 */
export function readChartJs(mostPoints: number): unknown {
  interface Scale {
    type: string;
    min: number;
    max: number;
    ticks: { value: number; label?: string | string[] }[];
    isHorizontal(): boolean;
    getPixelForValue(value: number): number;
  }
  interface Meta {
    type: string;
    xAxisID: string;
    yAxisID: string;
    _stacked?: unknown;
    controller: { getParsed(index: number): { x: number; y: number } };
    _parsed: unknown[];
  }
  interface Chart {
    width: number;
    height: number;
    chartArea: { left: number; top: number; width: number; height: number };
    scales: Record<string, Scale>;
    data: { datasets: { label?: unknown; borderColor?: unknown }[] };
    options: { plugins?: { title?: { display?: boolean; text?: unknown } } };
    isDatasetVisible(index: number): boolean;
    getDatasetMeta(index: number): Meta;
  }
  interface Library {
    version?: unknown;
    getChart(canvas: HTMLCanvasElement): Chart | undefined;
  }

  const KINDS: Record<string, string> = {
    linear: 'linear',
    logarithmic: 'logarithmic',
    time: 'time',
    category: 'category',
  };

  const pointAt = (scale: Scale, value: number) => ({ value, pixel: scale.getPixelForValue(value) });

  /** Two points as far apart as the axis reaches, so that a rounding error does not grow on the way out. */
  const calibrate = (scale: Scale) => {
    let from = scale.min;
    let to = scale.max;
    if (scale.type === 'logarithmic' && !(from > 0)) from = to / 10;
    if (!(to > from)) to = from + 1;
    return { kind: KINDS[scale.type], points: [pointAt(scale, from), pointAt(scale, to)] };
  };

  const textOf = (value: unknown): string =>
    typeof value === 'string' ? value : Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(' ') : '';

  const nameOf = (chart: Chart, canvas: HTMLCanvasElement): string => {
    const title = chart.options.plugins?.title;
    return (title?.display && textOf(title.text)) || canvas.getAttribute('aria-label') || canvas.title || '';
  };

  const readSeries = (chart: Chart, index: number) => {
    const meta = chart.getDatasetMeta(index);
    const y = chart.scales[meta.yAxisID];
    const dataset = chart.data.datasets[index];
    const start = Math.max(0, meta._parsed.length - mostPoints);
    const positions = new Float64Array(meta._parsed.length - start);
    const values = new Float64Array(positions.length);
    for (let i = 0; i < positions.length; i++) {
      const point = meta.controller.getParsed(start + i);
      positions[i] = point.x;
      values[i] = typeof point.y === 'number' ? point.y : NaN;
    }
    return {
      name: textOf(dataset?.label),
      color: textOf(dataset?.borderColor),
      positions,
      values,
      y: calibrate(y),
      yTicks: y.ticks.slice(0, 50).map((tick) => ({ ...pointAt(y, tick.value), label: textOf(tick.label) })),
    };
  };

  const readChart = (chart: Chart, canvas: HTMLCanvasElement, canvasIndex: number, version: string) => {
    const lines: number[] = [];
    let visible = 0;
    for (let index = 0; index < chart.data.datasets.length && index < 100; index++) {
      if (!chart.isDatasetVisible(index)) continue;
      visible++;
      const meta = chart.getDatasetMeta(index);
      const x = chart.scales[meta.xAxisID];
      const y = chart.scales[meta.yAxisID];
      const readable = meta.type === 'line' && x?.isHorizontal() && y && KINDS[x.type] && KINDS[y.type];
      if (readable && !meta._stacked) lines.push(index);
      // One stacked line alone stands where an unstacked one would.
      else if (readable && meta._stacked && chart.data.datasets.length === 1) lines.push(index);
    }
    if (lines.length === 0 || visible === 0) return null;
    const x = chart.scales[chart.getDatasetMeta(lines[0]).xAxisID];
    const box = canvas.getBoundingClientRect();
    const { left, top, width, height } = chart.chartArea;
    return {
      library: 'chart.js',
      version,
      name: nameOf(chart, canvas),
      canvasIndex,
      inView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      size: { width: chart.width, height: chart.height },
      plot: { left, top, width, height },
      x: calibrate(x),
      series: lines
        .filter((index) => chart.scales[chart.getDatasetMeta(index).xAxisID] === x)
        .map((index) => readSeries(chart, index)),
    };
  };

  try {
    const library = (globalThis as { Chart?: Library }).Chart;
    if (typeof library?.getChart !== 'function') return [];
    const version = typeof library.version === 'string' ? library.version : '';
    const canvases = document.querySelectorAll('canvas');
    const readings: unknown[] = [];
    for (let index = 0; index < canvases.length && index < 500; index++) {
      const chart = library.getChart(canvases[index]);
      const reading = chart ? readChart(chart, canvases[index], index, version) : null;
      if (reading) readings.push(reading);
    }
    return readings;
  } catch {
    return null;
  }
}
