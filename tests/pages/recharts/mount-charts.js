/* The page's own code, as a site bundles it: it draws what tests hand it by an event, and leaves no library in the global scope. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

/** Draws what it is handed by the components of a version of the library. */
export function mountCharts(recharts) {
  const roots = [];

  /** `['LineChart', props, ...children]` as elements; a function cannot be handed over, so `dataKey: { by: name }` becomes one here. */
  function elementOf([name, props, ...children], key) {
    const made = { isAnimationActive: false, key, ...props };
    const by = props.dataKey?.by;
    if (by) made.dataKey = (row) => row[by];
    return createElement(recharts[name] ?? name, made, ...children.map(elementOf));
  }

  globalThis.addEventListener('add-chart', ({ detail: { tree, style = '', inShadow = false, again } }) => {
    const host = document.createElement('section');
    host.style.cssText = style;
    document.querySelector('main').append(host);
    const root = createRoot(inShadow ? host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div')) : host);
    roots.push(root);
    flushSync(() => root.render(elementOf(tree)));
    for (const next of again ?? []) flushSync(() => root.render(elementOf(next)));
  });
  globalThis.addEventListener('remove-chart', ({ detail }) => roots[detail].unmount());
}
