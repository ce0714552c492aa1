import { decode } from 'fast-png';
import type { Page } from 'playwright';

/** sRGB, channels 0..255. */
export type Rgb = readonly [number, number, number];

/** What a window shows, asked by places in CSS px. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** The colour of the device pixel that a place lies in. */
  at(x: number, y: number): Rgb;
}

/** Photographs a page as its device draws it. */
export async function look(page: Page): Promise<Sight> {
  const ratio = await page.evaluate(() => devicePixelRatio);
  const { data, width, height, channels } = decode(await page.screenshot({ scale: 'device', animations: 'disabled' }));
  return {
    width: width / ratio,
    height: height / ratio,
    ratio,
    at(x, y) {
      const place = (Math.floor(y * ratio) * width + Math.floor(x * ratio)) * channels;
      return [data[place], data[place + 1], data[place + 2]];
    },
  };
}

/** WCAG 2.2's contrast of two colours: 1 for the same, 21 for black and white. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
