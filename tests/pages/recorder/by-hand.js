// Charts drawn by code of a page's own, without a library.
const years = async () => series.years();

/** Draws axes, a grid and a line as most people would. */
const drawByHand = (context, rows, width, height) => {
  const plot = { left: 50, top: 20, right: width - 20, bottom: height - 40 };
  const [first, last] = [rows[0].x, rows[rows.length - 1].x];
  const [low, high] = [-0.6, 1.2];
  const atX = (x) => plot.left + ((x - first) / (last - first)) * (plot.right - plot.left);
  const atY = (y) => plot.bottom - ((y - low) / (high - low)) * (plot.bottom - plot.top);
  context.clearRect(0, 0, width, height);
  context.font = '12px sans-serif';
  context.fillStyle = '#333';
  context.strokeStyle = '#ddd';
  context.lineWidth = 1;
  for (let y = low; y <= high + 0.01; y += 0.3) {
    context.beginPath();
    context.moveTo(plot.left, atY(y));
    context.lineTo(plot.right, atY(y));
    context.stroke();
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(y.toFixed(1), plot.left - 6, atY(y));
  }
  for (let x = Math.ceil(first / 20) * 20; x <= last; x += 20) {
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(String(x), atX(x), plot.bottom + 18);
  }
  context.strokeStyle = '#c0392b';
  context.lineWidth = 2;
  context.beginPath();
  rows.forEach(({ x, y }, i) => (i === 0 ? context.moveTo(atX(x), atY(y)) : context.lineTo(atX(x), atY(y))));
  context.stroke();
};

const ownCanvas = () => {
  const canvas = box.appendChild(document.createElement('canvas'));
  canvas.style.cssText = 'width: 640px; height: 360px';
  canvas.width = 640 * devicePixelRatio;
  canvas.height = 360 * devicePixelRatio;
  const context = canvas.getContext('2d');
  context.scale(devicePixelRatio, devicePixelRatio);
  return { canvas, context };
};

Object.assign(window.charts, {
  /** Draws itself anew when the window changes. */
  async byHand() {
    const rows = await years();
    const { context } = ownCanvas();
    const draw = () => drawByHand(context, rows, 640, 360);
    draw();
    window.addEventListener('resize', draw);
    return shown('linear', 'linear', { rows });
  },
  /** Draws itself anew when the pointer moves over it, with a cross hair. */
  async byHandPointed() {
    const rows = await years();
    const { canvas, context } = ownCanvas();
    drawByHand(context, rows, 640, 360);
    canvas.addEventListener('mousemove', ({ offsetX }) => {
      drawByHand(context, rows, 640, 360);
      context.strokeStyle = '#999';
      context.strokeRect(offsetX, 20, 0, 300);
    });
    canvas.addEventListener('mouseleave', () => drawByHand(context, rows, 640, 360));
    return shown('linear', 'linear', { rows });
  },
  /** Draws into a canvas that nobody sees and shows a copy. */
  async byHandCopied() {
    const rows = await years();
    const { canvas, context } = ownCanvas();
    const draw = () => {
      const hidden = new OffscreenCanvas(canvas.width, canvas.height);
      const other = hidden.getContext('2d');
      other.scale(devicePixelRatio, devicePixelRatio);
      drawByHand(other, rows, 640, 360);
      context.clearRect(0, 0, 640, 360);
      context.drawImage(hidden, 0, 0, 640, 360);
    };
    draw();
    window.addEventListener('resize', draw);
    return shown('linear', 'linear', { rows });
  },
  /** Keeps its line as a path, of the words that SVG has. */
  async byHandPath() {
    const rows = await years();
    const { context } = ownCanvas();
    const draw = () => {
      drawByHand(context, rows.map(({ x }) => ({ x, y: NaN })), 640, 360);
      context.strokeStyle = '#c0392b';
      const places = rows.map(({ x, y }) => `${50 + ((x - rows[0].x) / (rows[rows.length - 1].x - rows[0].x)) * 570},${320 - ((y + 0.6) / 1.8) * 300}`);
      context.stroke(new Path2D(`M${places.join('L')}`));
    };
    draw();
    window.addEventListener('resize', draw);
    return shown('linear', 'linear', { rows });
  },
  /** Draws itself once and for all. */
  async byHandOnce() {
    const rows = await years();
    drawByHand(ownCanvas().context, rows, 640, 360);
    return shown('linear', 'linear', { rows });
  },
});
