import { actsOn, DOWN, HEIGHT, layOut, LEFT, RIGHT } from './hand-layout.js';

/** The same on a canvas, drawn when its page wants to: nothing that happens to it has it drawn anew, so its pixels are all there is. */
export function draw(_, box, given) {
  const layout = layOut(given);
  const canvas = box.appendChild(document.createElement('canvas'));
  render();

  function render() {
    const ratio = devicePixelRatio;
    Object.assign(canvas, { width: layout.width * ratio, height: HEIGHT * ratio });
    canvas.style.cssText = `display: block; width: ${layout.width}px; height: ${HEIGHT}px`;
    const context = canvas.getContext('2d');
    const line = (color, width, points) => {
      context.beginPath();
      points.forEach(({ x, y }) => context.lineTo(x, y));
      Object.assign(context, { strokeStyle: color, lineWidth: width });
      context.stroke();
    };
    context.scale(ratio, ratio);
    Object.assign(context, { font: '12px sans-serif', fillStyle: '#333' });
    for (const { y, text } of layout.levels()) {
      line('#ddd', 1, [{ x: LEFT, y }, { x: layout.width - RIGHT, y }]);
      context.textAlign = 'right';
      context.fillText(text, LEFT - 8, y + 4);
    }
    for (const { x, text } of layout.marks()) {
      line('#999', 1, [{ x, y: DOWN }, { x, y: DOWN + 5 }]);
      context.textAlign = 'center';
      context.fillText(text, x, DOWN + 20);
    }
    line('#06c', 1.5, layout.points());
  }

  return actsOn(layout, box, given.rows, render);
}
