import { colorDistance, type PixelBox } from '../picture.ts';

/** Ink that hangs together differs from the background by at least this, of 255. */
const LEAST_CONTRAST = 40;
/** Characters are at most so large, and labels at least and at most so high, in CSS px. */
const LARGEST_CHARACTER = 24;
const LOWEST_LABEL = 4.5;
const HIGHEST_LABEL = 22;
/** Characters this near to each other, in heights of the higher one, are of one label; lower ones count as so many CSS px high. */
const NEAR_ACROSS = 0.6;
const NEAR_DOWN = 1;
const USUAL_HEIGHT = 7.5;
/** What touches the plot and is no thicker than this, in CSS px, is a tick. */
const THICKEST_TICK = 3;

/**
 * The boxes of texts in a part of the picture: islands of ink, put together
 * where they are next to each other. What touches `edge`, the side at the plot, is a tick.
 *
 * @param colors (width * height) packed colours of the picture
 */
export function findLabels(colors: Int32Array, width: number, area: PixelBox, edge: 'left' | 'right' | 'top' | 'bottom', pixelRatio: number): PixelBox[] {
  const islands = findIslands(colors, width, area).filter((box) => {
    if (box.right - box.left > LARGEST_CHARACTER * pixelRatio || box.bottom - box.top > LARGEST_CHARACTER * pixelRatio) return false;
    const thin = edge === 'left' || edge === 'right' ? box.bottom - box.top : box.right - box.left;
    return Math.abs(box[edge] - area[edge]) > 1 || thin > THICKEST_TICK * pixelRatio;
  });
  const labels = joinNear(islands, pixelRatio);
  return labels.filter(({ top, bottom }) => bottom - top >= LOWEST_LABEL * pixelRatio && bottom - top <= HIGHEST_LABEL * pixelRatio);
}

/** Boxes of pixels that hang together, also by their corners, found run by run. */
function findIslands(colors: Int32Array, width: number, { left, top, right, bottom }: PixelBox): PixelBox[] {
  if (right <= left || bottom <= top) return [];
  const background = mostFrequentOf(colors, width, { left, top, right, bottom });
  const parents: number[] = [];
  const boxes: { left: number; top: number; right: number; bottom: number }[] = [];
  const rootOf = (island: number): number => {
    while (parents[island] !== island) island = parents[island] = parents[parents[island]];
    return island;
  };
  let above: { from: number; to: number; island: number }[] = [];
  for (let y = top; y < bottom; y++) {
    const row: typeof above = [];
    for (let x = left; x < right; x++) {
      if (!inked(colors[y * width + x], background)) continue;
      const from = x;
      while (x < right && inked(colors[y * width + x], background)) x++;
      const island = parents.length;
      parents.push(island);
      boxes.push({ left: from, top: y, right: x, bottom: y + 1 });
      for (const run of above) {
        if (run.to < from || run.from > x) continue;
        const [one, other] = [rootOf(run.island), rootOf(island)];
        if (one === other) continue;
        parents[other] = one;
        boxes[one] = united(boxes[one], boxes[other]);
      }
      row.push({ from, to: x, island });
    }
    above = row;
  }
  return boxes.filter((_, island) => parents[island] === island);
}

function inked(color: number, background: number): boolean {
  return color !== background && colorDistance(color, background) >= LEAST_CONTRAST;
}

function united(a: PixelBox, b: PixelBox): PixelBox {
  return { left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) };
}

/** Unites boxes until none are near each other. */
function joinNear(boxes: readonly PixelBox[], pixelRatio: number): PixelBox[] {
  const joined: PixelBox[] = [];
  const height = ({ top, bottom }: PixelBox) => Math.max(bottom - top, USUAL_HEIGHT * pixelRatio);
  const areNear = (a: PixelBox, b: PixelBox) => {
    const across = NEAR_ACROSS * Math.min(LARGEST_CHARACTER * pixelRatio, Math.max(height(a), height(b)));
    const down = NEAR_DOWN * pixelRatio;
    return a.left - b.right <= across && b.left - a.right <= across && a.top - b.bottom <= down && b.top - a.bottom <= down && isBeside(a, b);
  };
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    let current = box;
    for (;;) {
      const near = joined.findIndex((other) => areNear(other, current));
      if (near < 0) break;
      current = united(current, joined.splice(near, 1)[0]);
    }
    joined.push(current);
  }
  return joined;
}

/** Neighbours in a line of text overlap in height; a dot above its letter overlaps in width. */
function isBeside(a: PixelBox, b: PixelBox): boolean {
  return Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) || Math.min(a.right, b.right) > Math.max(a.left, b.left);
}

function mostFrequentOf(colors: Int32Array, width: number, { left, top, right, bottom }: PixelBox): number {
  const counts = new Map<number, number>();
  let [color, most] = [0xffffff, 0];
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const here = colors[y * width + x];
      const count = (counts.get(here) ?? 0) + 1;
      counts.set(here, count);
      if (count > most) [color, most] = [here, count];
    }
  }
  return color;
}
