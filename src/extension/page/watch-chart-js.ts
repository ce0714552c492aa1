/**
 * Says when a Chart.js chart shows something else than before. Runs in the
 * page's own world, serialised by `scripting.executeScript`: it may use nothing
 * from outside its body.
 *
 * It registers a plugin with the page's Chart and sends `predict-next-changed`
 * to the canvas, or `predict-next-gone` when the chart is destroyed: events
 * without any value; what is there now is then read anew. `predict-next-leave`
 * on the canvas takes the plugin out again.
 *
 * @param canvasIndex which of the document's canvases, in document order
 * @returns whether the chart is being watched now
 */
export function watchChartJs(canvasIndex: number): boolean {
  interface Scale {
    min: number;
    max: number;
  }
  interface Chart {
    width: number;
    height: number;
    chartArea: { left: number; top: number; right: number; bottom: number };
    scales: Record<string, Scale>;
    data: { datasets: unknown[] };
    isDatasetVisible(index: number): boolean;
    getDatasetMeta(index: number): { _parsed: { x?: unknown; y?: unknown }[] };
    _plugins?: { invalidate?(): void };
    update(mode: string): void;
  }
  interface Plugin {
    id: string;
    afterDraw(chart: Chart): void;
    afterDestroy(chart: Chart): void;
  }
  interface Library {
    getChart(canvas: HTMLCanvasElement): Chart | undefined;
    register(plugin: Plugin): void;
    unregister(plugin: Plugin): void;
  }

  /** A number that differs when the geometry or a value does: FNV-1a over the doubles' halves. */
  const fingerprint = (chart: Chart): number => {
    const double = new Float64Array(1);
    const halves = new Uint32Array(double.buffer);
    let hash = 2166136261;
    const add = (value: unknown) => {
      double[0] = typeof value === 'number' ? value : NaN;
      hash = Math.imul(hash ^ halves[0], 16777619);
      hash = Math.imul(hash ^ halves[1], 16777619);
    };
    const { left, top, right, bottom } = chart.chartArea;
    [chart.width, chart.height, left, top, right, bottom].forEach(add);
    for (const scale of Object.values(chart.scales)) {
      add(scale.min);
      add(scale.max);
    }
    for (let index = 0; index < chart.data.datasets.length; index++) {
      if (!chart.isDatasetVisible(index)) continue;
      const parsed = chart.getDatasetMeta(index)._parsed;
      add(parsed.length);
      for (let i = Math.max(0, parsed.length - 20000); i < parsed.length; i++) {
        add(parsed[i].x);
        add(parsed[i].y);
      }
    }
    return hash;
  };

  try {
    const library = (globalThis as { Chart?: Library }).Chart;
    const canvas = document.querySelectorAll('canvas')[canvasIndex];
    const chart = canvas && library?.getChart(canvas);
    if (!library || !chart) return false;
    // Whoever watched this canvas before leaves first, so that there is never more than one.
    canvas.dispatchEvent(new Event('predict-next-leave'));

    let seen = fingerprint(chart);
    const refreshPlugins = () => (chart._plugins?.invalidate ? chart._plugins.invalidate() : chart.update('none'));
    const tell = (what: 'changed' | 'gone') => canvas.dispatchEvent(new Event(`predict-next-${what}`));
    const plugin: Plugin = {
      id: 'predict-next',
      afterDraw(drawn) {
        if (drawn !== chart) return;
        const now = fingerprint(chart);
        if (now === seen) return;
        seen = now;
        tell('changed');
      },
      afterDestroy(destroyed) {
        if (destroyed !== chart) return;
        leave();
        tell('gone');
      },
    };
    const leave = () => {
      canvas.removeEventListener('predict-next-leave', leave);
      library.unregister(plugin);
      refreshPlugins();
    };
    canvas.addEventListener('predict-next-leave', leave);
    library.register(plugin);
    refreshPlugins();
    return true;
  } catch {
    return false;
  }
}
