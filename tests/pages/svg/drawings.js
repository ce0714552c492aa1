// Charts in the manner of libraries and plotting programs that are not at hand here, written by hand.
window.charts ??= {};
const container = document.querySelector('#chart');
const put = (markup) => container.insertAdjacentHTML('beforeend', markup);
const wave = (count, low, high) => Array.from({ length: count }, (_, i) => low + (high - low) * (0.5 + 0.45 * Math.sin(i * 0.7)));
const path = (xs, ys) => xs.map((x, i) => `${i ? 'L' : 'M'}${x.toFixed(2)},${ys[i].toFixed(2)}`).join('');
const known = (x, y, ...lines) => ({ x, y, lines: lines.map(([name, xs, ys]) => ({ name, points: xs.map((of, i) => [of, ys[i]]) })) });
/** Twelve months, each drawn in one way. */
const barsAs = (bar) => {
  const values = wave(12, 10, 60);
  const xs = values.map((_, i) => 80 + i * 40);
  const tops = values.map((v) => 250 - 3 * v);
  put(`<svg width="600" height="300">${xs.map((x, i) => bar(x, tops[i], i, tops[i - 1])).join('')}${[0, 20, 40, 60].map((v) => `<text x="50" y="${254 - 3 * v}" text-anchor="end" font-size="11">${v}</text>`).join('')}
    ${xs.map((x, i) => (i % 2 ? '' : `<text x="${x}" y="270" text-anchor="middle" font-size="11">${new Date(Date.UTC(2023, i)).toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })}</text>`)).join('')}</svg>`);
  return known('time', 'linear', ['', values.map((_, i) => Date.UTC(2023, i)), values]);
};
const years = (from, count) => Array.from({ length: count }, (_, i) => Date.UTC(from + i, 0, 1));

Object.assign(window.charts, {
  /** Rects as grid lines, labels in two colours, everything in clip paths, a table for screen readers beside it. */
  googleLike() {
    const values = wave(16, 20, 90);
    const xs = values.map((_, i) => 80 + i * 32);
    const ys = values.map((value) => 250.5 - value * 2);
    put(`<div style="position:relative;width:640px;height:320px"><svg width="640" height="320" aria-label="A chart."><defs><clipPath id="clip"><rect x="80" y="50" width="500" height="200"/></clipPath></defs>
      <rect x="0" y="0" width="640" height="320" fill="#ffffff"/>
      <g><text text-anchor="start" x="80" y="30" font-size="14" font-weight="bold" fill="#000">Visitors</text></g>
      <g clip-path="url(#clip)">${[0, 25, 50, 75, 100].map((v) => `<rect x="80" y="${250 - 2 * v}" width="500" height="1" fill="#cccccc"/>`).join('')}
      <path d="${path(xs, ys)}" stroke="#3366cc" stroke-width="2" fill="none"/></g>
      <g>${values.map((_, i) => (i % 3 ? '' : `<text text-anchor="middle" x="${xs[i]}" y="270" font-size="11" fill="#222222">${2004 + i}</text>`)).join('')}</g>
      <g>${[0, 25, 50, 75, 100].map((v) => `<text text-anchor="end" x="70" y="${254 - 2 * v}" font-size="11" fill="#444444">${v}</text>`).join('')}</g>
      <g><rect x="592" y="60" width="22" height="3" fill="#3366cc"/><text x="618" y="65" font-size="11" fill="#222">Site</text></g></svg>
      <div style="position:absolute;left:-10000px;top:auto;width:1px;height:1px;overflow:hidden"><table><tr><td>2004</td><td>1</td></tr></table></div></div>`);
    return known('time', 'linear', ['Site', years(2004, 16), values]);
  },
  /** One element per piece of the line, as R draws some. */
  pieces() {
    const values = wave(20, -8, 12);
    const xs = values.map((_, i) => 60 + i * 25);
    const ys = values.map((value) => 160 - 8 * value);
    const pieces = xs.slice(1).map((x, i) => `<line x1="${xs[i]}" y1="${ys[i]}" x2="${x}" y2="${ys[i + 1]}" style="stroke:#a00"/>`);
    put(`<svg width="600" height="300">${pieces.join('')}
      <path d="M60 270H535" stroke="#000" fill="none"/><path d="M50 48V256" stroke="#000" fill="none"/>
      ${[-10, -5, 0, 5, 10].map((v) => `<line x1="44" x2="50" y1="${160 - 8 * v}" y2="${160 - 8 * v}" stroke="#000"/><text x="40" y="${160 - 8 * v + 3.5}" text-anchor="end" font-size="11">${v < 0 ? '−' : ''}${Math.abs(v)}</text>`).join('')}
      ${[0, 5, 10, 15].map((i) => `<line y1="270" y2="276" x1="${xs[i]}" x2="${xs[i]}" stroke="#000"/><text x="${xs[i]}" y="288" text-anchor="middle" font-size="11">${i}</text>`).join('')}</svg>`);
    return known('linear', 'linear', ['', values.map((_, i) => i), values]);
  },
  /** Powers of ten as people raise their exponents: by `dy` in small and in full size, by `baseline-shift`, as a text of its own. */
  powers() {
    const values = wave(20, 0.2, 4.6).map((exponent) => 10 ** exponent);
    const xs = values.map((_, i) => 80 + i * 25);
    const ys = values.map((value) => 270 - 50 * Math.log10(value));
    const raised = [
      '<text x="0" y="4" text-anchor="end" font-size="12">10<tspan dy="-.5em" font-size="8">0</tspan></text>',
      '<text x="0" y="4" text-anchor="end" font-size="12">10<tspan dy="-.7em">1</tspan></text>',
      '<text x="0" y="4" text-anchor="end" font-size="12">10<tspan baseline-shift="super" font-size="8">2</tspan></text>',
      '<text x="0" y="4" text-anchor="end" font-size="12">10<tspan baseline-shift="40%" font-size="8">3</tspan></text>',
      '<text x="-5" y="4" text-anchor="end" font-size="12">10</text><text x="-5" y="-2" font-size="8">4</text>',
      '<text x="0" y="4" text-anchor="end" font-size="12">10⁵</text>',
    ];
    put(`<svg width="640" height="330"><path d="${path(xs, ys)}" stroke="#369" fill="none" aria-label="48794,50909,${values.length}"/>
      ${raised.map((text, power) => `<g transform="translate(60,${270 - 50 * power})"><line x1="4" x2="12" stroke="#000"/>${text}</g>`).join('')}
      ${[0, 5, 10, 15].map((i) => `<line y1="280" y2="286" x1="${xs[i]}" x2="${xs[i]}" stroke="#000"/><text x="${xs[i]}" y="298" text-anchor="middle" font-size="11">${i}</text>`).join('')}</svg>`);
    return known('linear', 'logarithmic', ['', values.map((_, i) => i), values]);
  },
  /** gnuplot: a group per text with a transform, ticks in the path of the border, points of a tenth of a pixel. */
  gnuplot() {
    const values = wave(30, 100, 400);
    const xs = values.map((_, i) => 70 + i * 17);
    const ys = values.map((value) => 280 - value * 0.5);
    const text = (x, y, anchor, of) => `<g transform="translate(${x},${y})" stroke="none" fill="black" font-family="Arial" font-size="12.00" text-anchor="${anchor}"><text><tspan font-family="Arial">${of}</tspan></text></g>`;
    put(`<svg viewBox="0 0 600 340" width="600" height="340"><rect x="0" y="0" width="600" height="340" fill="#ffffff" stroke="none"/>
      ${[0, 100, 200, 300, 400, 500].map((v) => `<g fill="none" stroke="black"><path d="M70,${280 - v / 2} L79,${280 - v / 2} M580,${280 - v / 2} L571,${280 - v / 2} "/>${text(62, 284 - v / 2, 'end', ` ${v}`)}</g>`).join('')}
      ${[0, 10, 20].map((i) => `<g fill="none" stroke="black"><path d="M${xs[i]},280 L${xs[i]},271 M${xs[i]},30 L${xs[i]},39 "/>${text(xs[i], 302, 'middle', ` ${i}`)}</g>`).join('')}
      <g fill="none" stroke="black"><path d="M70,30 L70,280 L580,280 L580,30 L70,30 Z"/></g>
      <g id="gnuplot_plot_1"><title>Load</title>${text(500, 48, 'end', 'Load')}<g fill="none" stroke="rgb(148, 0, 211)"><path d="M510,44 L552,44 M${path(xs, ys).slice(1)}"/></g></g></svg>`);
    return known('linear', 'linear', ['Load', values.map((_, i) => i), values]);
  },
  /** Labels as HTML over the drawing, which is stretched by its viewBox. */
  htmlLabels() {
    const values = wave(24, 0.1, 0.7);
    const xs = values.map((_, i) => (i * 100) / 23);
    const ys = values.map((value) => 100 - value * 125);
    put(`<div style="position:relative;width:640px;height:320px;font-size:12px">
      ${[0, 0.2, 0.4, 0.6, 0.8].map((v) => `<div style="position:absolute;right:600px;top:${280 - v * 325 - 8}px;height:16px;line-height:16px">${v * 100}%</div>`).join('')}
      ${[0, 6, 12, 18].map((i) => `<div style="position:absolute;width:80px;text-align:center;left:${50 + (i * 560) / 23 - 40}px;top:290px">${new Date(Date.UTC(2022, i)).toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })}</div>`).join('')}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" style="position:absolute;left:50px;top:20px;width:560px;height:260px"><path vector-effect="non-scaling-stroke" d="${xs.map((x, i) => `${i ? 'L' : 'M'}${x.toFixed(4)} ${ys[i].toFixed(4)}`).join('')}" fill="none" stroke="teal"/></svg></div>`);
    return known('time', 'linear', ['', values.map((_, i) => Date.UTC(2022, i)), values.map((v) => v * 100)]);
  },
  /** Groups in groups, an SVG in an SVG, turned labels, and a page that scales it. */
  nested() {
    const values = wave(12, 1000, 4000);
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    put(`<div style="transform:scale(1.25);transform-origin:0 0;width:600px;height:300px"><svg width="600" height="300" viewBox="0 0 1200 600"><g transform="translate(100,40)"><svg x="20" y="0" width="1000" height="460" overflow="visible"><g transform="scale(2)">
      <g transform="translate(10,0)"><polyline fill="none" stroke="#c50" points="${values.map((value, i) => `${i * 40},${200 - value / 20}`).join(' ')}"/></g></g></svg>
      <g font-size="20">${[0, 2000, 4000].map((v) => `<text x="10" y="${400 - v / 10 + 7}" text-anchor="end">${v.toLocaleString('en')}</text>`).join('')}</g>
      <g font-size="20">${names.map((name, i) => `<g transform="translate(${40 + i * 80},420)"><line y2="8" stroke="#000"/><text transform="rotate(-45)" x="-8" y="18" text-anchor="end">${name} 2023</text></g>`).join('')}</g></g></svg></div>`);
    return known('time', 'linear', ['', values.map((_, i) => Date.UTC(2023, i)), values]);
  },
  /** A page from right to left; the axis of values stands on the right, time runs to the left. */
  rightToLeft() {
    document.documentElement.dir = 'rtl';
    const values = wave(14, 5, 45);
    const xs = values.map((_, i) => 540 - i * 36);
    const digits = (number) => number.toLocaleString('ar-EG', { useGrouping: false });
    put(`<svg width="600" height="300" lang="ar"><path d="${path(xs, values.map((v) => 250 - 4 * v))}" fill="none" stroke="#06c"/>
      ${[0, 10, 20, 30, 40, 50].map((v) => `<line x1="60" x2="560" y1="${250 - 4 * v}" y2="${250 - 4 * v}" stroke="#ddd"/><text x="570" y="${254 - 4 * v}" text-anchor="end" font-size="12">${digits(v)}</text>`).join('')}
      ${[0, 4, 8, 12].map((i) => `<line x1="${xs[i]}" x2="${xs[i]}" y1="250" y2="255" stroke="#999"/><text x="${xs[i]}" y="270" text-anchor="middle" font-size="12">${digits(2010 + i)}</text>`).join('')}</svg>`);
    return known('time', 'linear', ['', years(2010, 14), values]);
  },
  /** Three areas on top of one another: only the lowest stands where its values are. */
  stacked() {
    const layers = [wave(12, 5, 15), wave(12, 8, 12), wave(12, 3, 9)];
    const xs = layers[0].map((_, i) => 60 + i * 40);
    const sums = layers.map((_, k) => xs.map((_, i) => layers.slice(0, k + 1).reduce((sum, layer) => sum + layer[i], 0)));
    const y = (v) => 250 - 5 * v;
    const areas = sums.map((upper, k) => `<path fill="${['#4a7', '#7a4', '#a47'][k]}" d="${path(xs, upper.map(y))}${[...xs].reverse().map((x, i) => `L${x},${y(k ? sums[k - 1][xs.length - 1 - i] : 0).toFixed(2)}`).join('')}Z"/>`);
    put(`<svg width="600" height="300">${areas.join('')}${[0, 10, 20, 30, 40].map((v) => `<text x="50" y="${y(v) + 4}" text-anchor="end" font-size="11">${v}</text>`).join('')}
      ${xs.map((x, i) => (i % 2 ? '' : `<text x="${x}" y="270" text-anchor="middle" font-size="11">${i + 1}</text>`)).join('')}</svg>`);
    return known('linear', 'linear', ['', xs.map((_, i) => i + 1), layers[0]]);
  },
  /** Two axes of values, each in the colour of its line. */
  twoAxes() {
    const [one, other] = [wave(15, 10, 50), wave(15, 2000, 9000).reverse()];
    const xs = one.map((_, i) => 60 + i * 32);
    const axis = (x, anchor, color, values, at) => values.map((v) => `<text x="${x}" y="${at(v) + 4}" text-anchor="${anchor}" font-size="11" fill="${color}">${v}</text>`).join('');
    const [left, right] = [(v) => 250 - 4 * v, (v) => 250 - v / 50];
    put(`<svg width="600" height="300"><path d="${path(xs, one.map(left))}" fill="none" stroke="rgb(200, 0, 0)"/><path d="${path(xs, other.map(right))}" fill="none" stroke="rgb(0, 0, 200)"/>
      ${axis(50, 'end', 'rgb(200, 0, 0)', [0, 10, 20, 30, 40, 50], left)}${axis(520, 'start', 'rgb(0, 0, 200)', [0, 2500, 5000, 7500, 10000], right)}
      ${xs.map((x, i) => (i % 2 ? '' : `<text x="${x}" y="270" text-anchor="middle" font-size="11">Q${(i % 4) + 1} ${2020 + Math.floor(i / 4)}</text>`)).join('')}
      <text x="200" y="20" fill="rgb(200, 0, 0)" font-size="12">one</text><text x="300" y="20" fill="rgb(0, 0, 200)" font-size="12">other</text></svg>`);
    return known('time', 'linear', ['one', one.map((_, i) => Date.UTC(2020, 3 * i)), one], ['other', other.map((_, i) => Date.UTC(2020, 3 * i)), other]);
  },
  /** Two axes of values of which nothing tells whose they are but that each has to be somebody's. */
  twoPlainAxes() {
    const [one, other] = [wave(15, 10, 50), wave(15, 2000, 9000).reverse()];
    const xs = one.map((_, i) => 60 + i * 32);
    const axis = (x, anchor, values, at) => values.map((v) => `<text x="${x}" y="${at(v) + 4}" text-anchor="${anchor}" font-size="11">${v}</text>`).join('');
    const [left, right] = [(v) => 250 - 4 * v, (v) => 250 - v / 50];
    put(`<svg width="600" height="300"><path d="${path(xs, one.map(left))}" fill="none" stroke="#c00"/><path d="${path(xs, other.map(right))}" fill="none" stroke="#00c"/>
      ${axis(50, 'end', [0, 10, 20, 30, 40, 50], left)}${axis(520, 'start', [0, 2500, 5000, 7500, 10000], right)}
      ${xs.map((x, i) => (i % 2 ? '' : `<text x="${x}" y="270" text-anchor="middle" font-size="11">${2001 + i}</text>`)).join('')}
      ${['Temperature', 'Sales'].map((name, i) => `<rect x="${100 + 120 * i}" y="4" width="12" height="12" fill="${['#c00', '#00c'][i]}"/><text x="${116 + 120 * i}" y="14" font-size="11">${name}</text>`).join('')}</svg>`);
    return known('time', 'linear', ['Temperature', years(2001, 15), one], ['Sales', years(2001, 15), other]);
  },
  /** Bars over words. */
  words() {
    const values = wave(7, 10, 60);
    const names = ['ash', 'birch', 'cedar', 'elm', 'fir', 'oak', 'pine'];
    put(`<svg width="600" height="300">${values.map((v, i) => `<rect x="${70 + i * 60}" y="${250 - 3 * v}" width="40" height="${3 * v}" fill="#59a"/>`).join('')}
      ${[0, 20, 40, 60].map((v) => `<text x="50" y="${254 - 3 * v}" text-anchor="end" font-size="11">${v}</text>`).join('')}${names.map((name, i) => `<text x="${90 + i * 60}" y="268" text-anchor="middle" font-size="11">${name}</text>`).join('')}</svg>`);
    return known('category', 'linear', ['', values.map((_, i) => i), values]);
  },
  /** A cloud of dots over years, one for each. */
  dots() {
    const values = wave(18, 0, 30);
    put(`<svg width="600" height="300"><g fill="#333">${values.map((v, i) => `<circle cx="${60 + i * 28}" cy="${250 - 7 * v}" r="4"/>`).join('')}</g>
      ${[0, 10, 20, 30].map((v) => `<text x="50" y="${254 - 7 * v}" text-anchor="end" font-size="11">${v} km</text>`).join('')}${values.map((_, i) => (i % 5 ? '' : `<text x="${60 + i * 28}" y="270" text-anchor="middle" font-size="11">${1990 + i}</text>`)).join('')}</svg>`);
    return known('time', 'linear', ['', years(1990, 18), values]);
  },
  /** Lines that a legend has switched off, in all the ways there are, before one that is shown. */
  hidden() {
    const values = wave(15, 10, 50);
    const xs = values.map((_, i) => 60 + i * 32);
    const line = (color, way, scale) => `<path ${way} d="${path(xs, values.map((v) => 250 - 4 * v * scale))}" fill="none" stroke="${color}"/>`;
    const groups = ['style="display:none"', 'display="none"', 'visibility="hidden"', 'opacity="0"'].map((way, i) => `<g ${way}><g>${line(`rgb(0, ${40 * i}, 200)`, '', 0.3 + i / 10)}</g></g>`);
    put(`<svg width="600" height="300">${groups.join('')}${line('#0a0', 'display="none"', 0.8)}${line('#c00', '', 1)}
      ${[0, 10, 20, 30, 40, 50].map((v) => `<text x="50" y="${254 - 4 * v}" text-anchor="end" font-size="11">${v}</text>`).join('')}${xs.map((x, i) => (i % 2 ? '' : `<text x="${x}" y="270" text-anchor="middle" font-size="11">${2001 + i}</text>`)).join('')}</svg>`);
    return known('time', 'linear', ['', years(2001, 15), values]);
  },
  /** Two areas on one another, each with a line along its top: the upper one is where the sum is. */
  stackedEdges() {
    const [lower, added] = [wave(12, 5, 15), wave(12, 8, 20).reverse()];
    const xs = lower.map((_, i) => 60 + i * 40);
    const y = (v) => 250 - 5 * v;
    const sum = lower.map((v, i) => y(v + added[i]));
    put(`<svg width="600" height="300"><path fill="#9cf" d="${path(xs, lower.map(y))}V250H60Z"/><path fill="#fc9" d="${path(xs, sum)}${[...xs].reverse().map((x, i) => `L${x},${y(lower[11 - i]).toFixed(2)}`).join('')}Z"/>
      <path fill="none" stroke="#06c" d="${path(xs, lower.map(y))}"/><path fill="none" stroke="#c60" d="${path(xs, sum)}"/>${[0, 10, 20, 30, 40].map((v) => `<text x="50" y="${y(v) + 4}" text-anchor="end" font-size="11">${v}</text>`).join('')}
      ${xs.map((x, i) => (i % 2 ? '' : `<text x="${x}" y="270" text-anchor="middle" font-size="11">${i + 1}</text>`)).join('')}
      ${['Coal', 'Gas'].map((name, i) => `<rect x="${100 + 80 * i}" y="4" width="12" height="12" fill="${['#06c', '#c60'][i]}"/><text x="${116 + 80 * i}" y="14" font-size="11">${name}</text>`).join('')}</svg>`);
    return known('linear', 'linear', ['Coal', xs.map((_, i) => i + 1), lower]);
  },
  /** Dots that are the data, with a straight line fitted to them. */
  dotsTrend() {
    const values = wave(18, 4, 26);
    const fit = values.map((_, i) => 12 + 0.3 * i);
    const xs = values.map((_, i) => 60 + i * 28);
    const y = (v) => 250 - 7 * v;
    put(`<svg width="600" height="300"><g fill="#06c">${xs.map((x, i) => `<circle cx="${x}" cy="${y(values[i])}" r="4"/>`).join('')}</g><path fill="none" stroke="#c00" d="${path(xs, fit.map(y))}"/>
      ${[0, 10, 20, 30].map((v) => `<text x="50" y="${y(v) + 4}" text-anchor="end" font-size="11">${v}</text>`).join('')}${xs.map((x, i) => (i % 5 ? '' : `<text x="${x}" y="270" text-anchor="middle" font-size="11">${1990 + i}</text>`)).join('')}</svg>`);
    return known('time', 'linear', ['', years(1990, 18), values], ['', years(1990, 18), fit]);
  },
  /** matplotlib writes what all labels of an axis have in common once, above it. */
  offset() {
    const values = wave(18, 2.82, 3.16);
    const xs = values.map((_, i) => 60 + i * 28);
    const y = (v) => 280 - (v - 2.8) * 600;
    put(`<svg width="600" height="320"><text x="56" y="22" font-size="11">1e6</text><path fill="none" stroke="#c00" d="${path(xs, values.map(y))}"/>
      ${[2.8, 2.9, 3, 3.1, 3.2].map((v) => `<text x="50" y="${y(v) + 4}" text-anchor="end" font-size="11">${v.toFixed(1)}</text>`).join('')}${xs.map((x, i) => (i % 5 ? '' : `<text x="${x}" y="300" text-anchor="middle" font-size="11">${1990 + i}</text>`)).join('')}</svg>`);
    return known('time', 'linear', ['', years(1990, 18), values.map((v) => v * 1e6)]);
  },
  /** matplotlib's `autofmt_xdate`: ticks that are used again and again, labels turned so that they end at theirs, though they are fixed at their start. */
  turnedDates() {
    const values = wave(60, 20, 90);
    const day = (i) => Date.UTC(2023, 0, 1 + 2 * i);
    const xs = values.map((_, i) => 70 + i * 6.4);
    const ys = values.map((v) => 250 - 2 * v);
    const width = (() => {
      put('<svg id="measure"><text font-size="10">2023-01-01</text></svg>');
      const length = document.querySelector('#measure text').getComputedTextLength();
      document.querySelector('#measure').remove();
      return length;
    })();
    const use = (id, x, y) => `<g><use href="#${id}" x="${x}" y="${y}" style="stroke:#000"/></g>`;
    const label = (i) => `<text font-size="10" transform="translate(${(xs[i] + 1 - width * Math.cos(Math.PI / 6)).toFixed(3)} ${(270 + width / 2).toFixed(3)}) rotate(-30)">${new Date(day(i)).toISOString().slice(0, 10)}</text>`;
    put(`<svg width="520" height="350"><defs><path id="down" d="M 0 0 L 0 3.5" style="stroke:#000"/><path id="left" d="M 0 0 L -3.5 0" style="stroke:#000"/></defs><path d="${path(xs, ys)}" fill="none" stroke="#1f77b4"/>
      ${[0, 7, 14, 21, 28, 35, 42, 49, 56].map((i) => use('down', xs[i], 255) + label(i)).join('')}${[20, 40, 60, 80].map((v) => `${use('left', 60, 250 - 2 * v)}<text x="53" y="${254 - 2 * v}" font-size="10" text-anchor="end">${v}</text>`).join('')}</svg>`);
    return known('time', 'linear', ['', values.map((_, i) => day(i)), values]);
  },
  /** Months as bands with ticks at their edges, which stand near the left edges of the labels, too. */
  bands() {
    const values = wave(12, 10, 70);
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const y = (v) => 280 - v * 3;
    put(`<svg width="660" height="330">${Array.from({ length: 13 }, (_, i) => `<line x1="${60 + 44 * i}" x2="${60 + 44 * i}" y1="280" y2="286" stroke="#333"/>`).join('')}
      ${names.map((name, i) => `<text x="${82 + 44 * i}" y="300" text-anchor="middle" font-size="12">${name} 24</text>`).join('')}${[0, 20, 40, 60, 80].map((v) => `<text x="50" y="${y(v) + 4}" text-anchor="end" font-size="11">${v}</text>`).join('')}
      ${values.map((v, i) => `<rect fill="#59a" x="${64 + 44 * i}" width="36" y="${y(v)}" height="${280 - y(v)}"/>`).join('')}</svg>`);
    return known('time', 'linear', ['', values.map((_, i) => Date.UTC(2024, i)), values]);
  },
  /** Months of which a label says month and year in two numbers: the points between them tell that these are no days. */
  shortMonths() {
    const values = wave(37, 10, 70);
    const [xs, ys] = [values.map((_, i) => 70 + 14 * i), values.map((v) => 250 - 2 * v)];
    put(`<svg width="620" height="290"><path d="${path(xs, ys)}" fill="none" stroke="#1f77b4"/>
      ${[0, 12, 24, 36].map((i) => `<text x="${xs[i]}" y="270" text-anchor="middle" font-size="11">12/${20 + i / 12}</text>`).join('')}${[20, 40, 60, 80].map((v) => `<line x1="57" x2="620" y1="${250 - 2 * v}" y2="${250 - 2 * v}" stroke="#ddd"/><text x="53" y="${254 - 2 * v}" font-size="10" text-anchor="end">${v}</text>`).join('')}</svg>`);
    return known('time', 'linear', ['', values.map((_, i) => Date.UTC(2020, 11 + i)), values]);
  },
  roundedBars: () => barsAs((x, top) => `<path fill="#59a" d="M${x - 12},250V${top + 4}a4,4 0 0 1 4,-4h16a4,4 0 0 1 4,4V250Z"/>`),
  strokedBars: () => barsAs((x, top) => `<line stroke="#59a" stroke-width="20" x1="${x}" x2="${x}" y1="250" y2="${top}"/>`),
  strokedPaths: () => barsAs((x, top) => `<path stroke="#59a" stroke-width="14" d="M${x},250L${x},${top}"/>`),
  coloredBars: () => barsAs((x, top, i) => `<rect fill="hsl(${i * 30} 60% 50%)" x="${x - 12}" width="24" y="${top}" height="${250 - top}"/>`),
  /** Two lines of bars side by side over years: both are of the year that is written below. */
  groupedBars() {
    const lines = [wave(12, 10, 40), wave(12, 20, 55).reverse()];
    const colors = ['#59a', '#a59'];
    const y = (v) => 250 - 4 * v;
    put(`<svg width="600" height="300">${lines.map((values, k) => values.map((v, i) => `<rect fill="${colors[k]}" x="${80 + i * 40 - 14 + 14 * k}" width="14" y="${y(v)}" height="${4 * v}"/>`).join('')).join('')}
      ${[0, 20, 40, 60].map((v) => `<text x="50" y="${y(v) + 4}" text-anchor="end" font-size="11">${v}</text>`).join('')}${lines[0].map((_, i) => `<text x="${80 + i * 40}" y="270" text-anchor="middle" font-size="11">${2010 + i}</text>`).join('')}</svg>`);
    return known('time', 'linear', ...lines.map((values) => ['', years(2010, 12), values]));
  },
  /** Pieces that are paths of their own, in one colour where they rise and in another where they fall. */
  coloredPieces: () => barsAs((x, top, i, before) => (i === 0 ? '' : `<path fill="none" stroke="${top < before ? '#0a0' : '#c00'}" d="M${x - 40},${before}L${x},${top}"/>`)),
  /** matplotlib: its texts are outlines. Nothing says what the values are. */
  outlinedTexts() {
    const values = wave(20, 10, 200);
    const glyph = '<g transform="translate(20 100) scale(0.1 -0.1)"><defs><path id="digit" d="M 794 531 L 1825 531 L 1825 4091 L 703 3866 z"/></defs><use href="#digit"/></g>';
    put(`<svg width="460" height="340" viewBox="0 0 460 340"><g id="figure_1"><g id="patch_1"><path d="M 0 340 L 460 340 L 460 0 L 0 0 z" style="fill:#ffffff"/></g>${glyph.repeat(6)}
      <g id="line2d_1"><path d="${path(values.map((_, i) => 60 + i * 18), values.map((v) => 300 - v))}" style="fill:none;stroke:#1f77b4;stroke-width:1.5"/></g></g></svg>`);
    return null;
  },
  /** matplotlib's own way: texts as outlines, with what they spell in a comment. */
  spelledTexts() {
    const values = wave(20, -1, 1);
    const at = (v) => 172.8 - 120 * v;
    const outlined = (text, spelled, x, y, share) => `<g id="text_1"><!-- ${spelled} --><g transform="translate(${x - share * 6.36 * text.length} ${y}) scale(0.1 -0.1)">${[...text].map((_, i) => `<use href="#glyph" transform="translate(${63.6 * i} 0)"/>`).join('')}</g></g>`;
    put(`<svg width="460.8pt" height="345.6pt" viewBox="0 0 460.8 345.6"><defs><path id="glyph" d="M600 0H3000V4666H600Z" transform="scale(0.015625)"/></defs>
      ${[0, 5, 10, 15].map((i) => outlined(`${i}`, i, 73.6 + i * 17, 322.18, 0.5)).join('')}
      ${[-1, -0.5, 0, 0.5, 1].map((v) => outlined('-0.00', `$\\mathdefault{${v < 0 ? '−' : ''}${Math.abs(v).toFixed(2)}}$`, 50.6, at(v) + 3.8, 1)).join('')}
      ${outlined('1e6', '$\\times\\mathdefault{10^{6}}$', 57.6, 38.5, 0)}
      <path d="${path(values.map((_, i) => 73.6 + i * 17), values.map(at))}" style="fill:none;stroke:#1f77b4;stroke-width:1.5"/></svg>`);
    return known('linear', 'linear', ['', values.map((_, i) => i), values.map((v) => v * 1e6)]);
  },
  /** A drawing with numbers that is no chart. */
  floorPlan() {
    put(`<svg width="500" height="300"><path d="M20 20H300V200H180V280H20Z" fill="none" stroke="#000"/><path d="M180 200V120H20" fill="none" stroke="#000"/>
      <text x="60" y="70">Kitchen 12 m²</text><text x="200" y="150">Room 2</text><text x="60" y="220">Hall 9</text></svg>`);
    return null;
  },
  pie() {
    const wedge = (from, to) => `M150 150L${150 + 100 * Math.cos(from)} ${150 + 100 * Math.sin(from)}A100 100 0 0 1 ${150 + 100 * Math.cos(to)} ${150 + 100 * Math.sin(to)}Z`;
    put(`<svg width="400" height="300">${[0, 1, 2.5, 4].map((from, i) => `<path d="${wedge(from, [1, 2.5, 4, 6.28][i])}" fill="hsl(${i * 80} 60% 50%)"/><text x="300" y="${60 + i * 30}">${[16, 24, 24, 36][i]} %</text>`).join('')}</svg>`);
    return null;
  },
});
