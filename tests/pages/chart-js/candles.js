/* Candles as the plugin for financial charts hands them over: its points are {x, o, h, l, c}, and the library does not parse them. */
for (const id of ['candlestick', 'ohlc']) {
  Chart.register(
    class extends Chart.BarController {
      static id = id;
      static overrides = { parsing: false };

      getMinMax(scale) {
        const points = this.getMeta()._parsed;
        const ends = points.flatMap(({ x, h, l }) => (scale.axis === 'x' ? [x] : [h, l]));
        return { min: Math.min(...ends), max: Math.max(...ends) };
      }

      updateElements() {}

      draw() {}
    },
  );
}
