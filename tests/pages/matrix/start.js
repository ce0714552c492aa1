/* ?library=...&build=global|bundled&axis=...: either build draws by the same adapter, the one by the library's global, the other from a site's bundle. */
const { library, build } = Object.fromEntries(new URLSearchParams(location.search));

const load = (tag, attributes) =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), { ...attributes, onload: resolve, onerror: () => reject(new Error(`${attributes.src ?? attributes.href} is not there`)) });
    document.head.append(element);
  });

const { show } = await import('./show.js');
const { files = [], styles = [] } = await import('./files.js').then(({ FILES }) => FILES[library] ?? {});
for (const href of styles) await load('link', { rel: 'stylesheet', href: `/packages/${href}` });
if (build === 'bundled') {
  await load('script', { src: `/bundled/matrix/${library}-bundled.js` });
} else {
  for (const file of files) await load('script', { src: file.startsWith('/') ? file : `/packages/${file}` });
  const { draw, fromGlobal = () => undefined } = await import(`./${library}.js`);
  await show(draw, fromGlobal());
}
