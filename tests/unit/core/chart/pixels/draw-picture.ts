import type { Color, Picture } from '../../../../../src/core/chart/pixels/picture.ts';

/** A place in device pixels; a pixel's middle lies at a half. */
export type Place = readonly [x: number, y: number];

/** A picture that tests draw on, with edges as smooth as a browser's. */
export class Drawing {
  readonly picture: Picture;

  constructor(width: number, height: number, background: Color = [255, 255, 255], pixelRatio = 1) {
    const data = new Uint8ClampedArray(4 * width * height);
    for (let i = 0; i < width * height; i++) data.set([...background, 255], 4 * i);
    this.picture = { data, width, height, pixelRatio };
  }

  /** Lays a colour over a pixel. */
  blend(x: number, y: number, color: Color, cover: number): void {
    const { data, width, height } = this.picture;
    if (x < 0 || y < 0 || x >= width || y >= height || cover <= 0) return;
    const at = 4 * (y * width + x);
    for (let channel = 0; channel < 3; channel++) data[at + channel] = Math.round(data[at + channel] + Math.min(1, cover) * (color[channel] - data[at + channel]));
  }

  /** A rectangle from one corner to the other, edges between pixels included. */
  rectangle([left, top]: Place, [right, bottom]: Place, color: Color, opacity = 1): this {
    for (let y = Math.floor(top); y < bottom; y++) {
      for (let x = Math.floor(left); x < right; x++) {
        const cover = overlap(x, left, right) * overlap(y, top, bottom);
        this.blend(x, y, color, opacity * cover);
      }
    }
    return this;
  }

  /** A line through places, `thickness` wide, with round joins; `isDrawn` tells by the distance from its start where there are dashes. */
  line(places: readonly Place[], color: Color, thickness: number, isDrawn: (along: number) => boolean = () => true): this {
    const { width, height } = this.picture;
    const cover = new Float32Array(width * height);
    let along = 0;
    places.slice(1).forEach(([x1, y1], i) => {
      const [x0, y0] = places[i];
      const length = Math.hypot(x1 - x0, y1 - y0);
      const reach = thickness / 2 + 1;
      for (let y = Math.max(0, Math.floor(Math.min(y0, y1) - reach)); y <= Math.min(height - 1, Math.max(y0, y1) + reach); y++) {
        for (let x = Math.max(0, Math.floor(Math.min(x0, x1) - reach)); x <= Math.min(width - 1, Math.max(x0, x1) + reach); x++) {
          const share = Math.max(0, Math.min(1, ((x + 0.5 - x0) * (x1 - x0) + (y + 0.5 - y0) * (y1 - y0)) / length ** 2));
          if (!isDrawn(along + share * length)) continue;
          const distance = Math.hypot(x + 0.5 - x0 - share * (x1 - x0), y + 0.5 - y0 - share * (y1 - y0));
          const here = Math.max(0, Math.min(1, thickness / 2 + 0.5 - distance));
          if (here > cover[y * width + x]) cover[y * width + x] = here;
        }
      }
      along += length;
    });
    cover.forEach((here, at) => {
      this.blend(at % width, Math.floor(at / width), color, here);
    });
    return this;
  }

  /** A filled circle. */
  dot([x, y]: Place, radius: number, color: Color): this {
    for (let j = Math.floor(y - radius - 1); j <= y + radius + 1; j++) {
      for (let i = Math.floor(x - radius - 1); i <= x + radius + 1; i++) this.blend(i, j, color, Math.max(0, radius + 0.5 - Math.hypot(i + 0.5 - x, j + 0.5 - y)));
    }
    return this;
  }

  /** Lines of a grid with an axis at the left and at the bottom. */
  grid([left, top]: Place, [right, bottom]: Place, rows: number, columns: number, color: Color): this {
    for (let row = 0; row <= rows; row++) {
      const y = Math.round(top + ((bottom - top) * row) / rows);
      this.rectangle([left, y], [right + 1, y + 1], color);
    }
    for (let column = 0; column <= columns; column++) {
      const x = Math.round(left + ((right - left) * column) / columns);
      this.rectangle([x, top], [x + 1, bottom], color);
    }
    return this;
  }
}

function overlap(pixel: number, from: number, to: number): number {
  return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
}

export const WHITE: Color = [255, 255, 255];
export const NIGHT: Color = [20, 22, 26];
export const PALE: Color = [227, 227, 227];
export const BLUE: Color = [54, 162, 235];
export const RED: Color = [230, 25, 75];

/** Regular places over a plot from (60, 20) to (560, 320), with heights as shares of it. */
export function placesOver(shares: readonly number[]): Place[] {
  return shares.map((share, i): Place => [60.5 + (500 * i) / (shares.length - 1), 320.5 - 300 * share]);
}

/** A drawing of 600 by 360 px with the grid of that plot. */
export function plotted(background: Color = WHITE, grid: Color = PALE): Drawing {
  return new Drawing(600, 360, background).grid([60, 20], [560, 320], 6, 5, grid);
}
