/* The page's own code, as any site's: tests call these through the page's global scope. */

/** Adds a chart from a Vega-Lite specification to the page, or to the open shadow root of a new element in it. */
globalThis.addChart = async ({ spec, renderer = 'svg', style = '', inShadow = false, hold = true }) => {
  const host = document.querySelector('main').appendChild(document.createElement('section'));
  host.style.cssText = style;
  const box = document.createElement('div');
  (inShadow ? host.attachShadow({ mode: 'open' }) : host).append(box);
  const view = new vega.View(vega.parse(vegaLite.compile({ width: 500, height: 240, ...spec }).spec), { renderer, container: box });
  if (hold) box.value = view;
  await view.runAsync();
  return view;
};

/** Where the chart itself puts a place, in viewport px: by its scales, from its origin inside its padding. */
globalThis.placeOf = (view, x, y) => {
  const element = view.container().querySelector('svg, canvas');
  const box = element.getBoundingClientRect();
  const padding = view.padding();
  const [left, top] = [view.origin()[0] + padding.left, view.origin()[1] + padding.top];
  const scaleX = view.scale('x');
  const wide = element.viewBox?.baseVal.width || parseFloat(element.style.width);
  const high = element.viewBox?.baseVal.height || parseFloat(element.style.height);
  return {
    x: box.left + ((left + scaleX(x) + (scaleX.bandwidth?.() ?? 0) / 2) * box.width) / wide,
    y: box.top + ((top + view.scale('y')(y)) * box.height) / high,
  };
};
