import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { decode } from 'fast-png';
import type { Random } from '../../core/random.ts';
import type { Picture } from '../../core/chart/pixels/picture.ts';
import { drawLabel } from './draw-labels.ts';
import { opaquePixels } from './opaque-pixels.ts';

/** A family as CSS names it, and the package its files come from; null for one of the system. */
export interface Font {
  readonly family: string;
  readonly source: string | null;
}

/** A label on a sheet: what it says, the cell it stands in and the edges of its characters, all in device pixels. */
export interface RenderedLabel {
  readonly text: string;
  readonly cell: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** (characters + 1) from the left edge of the first to the right edge of the last. */
  readonly edges: readonly number[];
}

export interface Sheet {
  readonly picture: Picture;
  readonly labels: readonly RenderedLabel[];
}

interface Placed {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  readonly text_color: string;
  readonly background: string;
}

const CELL = { width: 120, height: 26 };
const COLUMNS = 8;
const COLORS = [
  ['#666666', '#ffffff'],
  ['#000000', '#ffffff'],
  ['#333333', '#f5f7fa'],
  ['#999999', '#ffffff'],
  ['#2a3f5f', '#e5ecf6'],
  ['#c9ccd1', '#14161a'],
  ['#ffffff', '#1e1e2f'],
  ['#8a8f98', '#0d1117'],
  ['#b2b5be', '#131722'],
] as const;

/**
 * Draws labels in one font at one pixel ratio, half of them as text of the page
 * and half on a canvas, at broken places and in sizes from 9 to 16 px.
 */
export async function renderLabels(browser: Browser, font: Font, pixelRatio: number, count: number, random: Random): Promise<Sheet> {
  const rows = Math.ceil(count / COLUMNS);
  const context = await browser.newContext({ deviceScaleFactor: pixelRatio, viewport: { width: CELL.width * COLUMNS, height: CELL.height * rows } });
  const page = await context.newPage();
  await page.setContent(`<style>${fontFaces(font)} body { margin: 0 } span { position: absolute; white-space: pre; line-height: 1 } div, canvas { position: absolute }</style>`);
  const placed = Array.from({ length: count }, (_, index): Placed => {
    const [text_color, background] = COLORS[Math.floor(random.uniform() * COLORS.length)];
    return {
      text: drawLabel(random),
      size: random.uniform() < 0.7 ? 9 + Math.floor(random.uniform() * 8) : 9 + 7 * random.uniform(),
      weight: random.uniform() < 0.8 ? 400 : 700,
      x: (index % COLUMNS) * CELL.width + 4 + random.uniform(),
      y: Math.floor(index / COLUMNS) * CELL.height + 4 + (random.uniform() < 0.5 ? 0 : random.uniform()),
      text_color,
      background,
    };
  });
  const edges = await drawOn(page, font.family, placed);
  const { data, width, height } = decode(await page.screenshot({ scale: 'device' }));
  await context.close();
  return {
    picture: { data: opaquePixels(data, width * height), width, height, pixelRatio },
    labels: placed.map(({ text }, index) => ({
      text,
      cell: {
        left: Math.ceil((index % COLUMNS) * CELL.width * pixelRatio),
        top: Math.ceil(Math.floor(index / COLUMNS) * CELL.height * pixelRatio),
        right: Math.floor(((index % COLUMNS) + 1) * CELL.width * pixelRatio),
        bottom: Math.floor((Math.floor(index / COLUMNS) + 1) * CELL.height * pixelRatio),
      },
      edges: edges[index].map((edge) => edge * pixelRatio),
    })),
  };
}

function fontFaces({ family, source }: Font): string {
  if (source === null) return '';
  const resolve = createRequire(import.meta.url).resolve;
  return [400, 700]
    .map((weight) => {
      const file = readFileSync(resolve(`${source}/files/${source.split('/')[1]}-latin-${weight}-normal.woff2`)).toString('base64');
      return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${file}) }`;
    })
    .join('\n');
}

/** Draws in the page; (labels) the edges of each label's characters in CSS px. */
function drawOn(page: Page, family: string, placed: readonly Placed[]): Promise<number[][]> {
  return page.evaluate(
    async ({ family, placed, cell }) => {
      await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 12px '${family}'`)));
      return placed.map(({ text, size, weight, x, y, text_color, background }, index) => {
        const left = Math.floor(x / cell.width) * cell.width;
        const top = Math.floor(y / cell.height) * cell.height;
        if (index % 2 === 0) {
          const box = document.body.appendChild(document.createElement('div'));
          box.style.cssText = `left: ${left}px; top: ${top}px; width: ${cell.width}px; height: ${cell.height}px; background: ${background}`;
          const span = document.body.appendChild(document.createElement('span'));
          span.style.cssText = `left: ${x}px; top: ${y}px; color: ${text_color}; font: ${weight} ${size}px '${family}'; font-kerning: auto`;
          const content = span.appendChild(document.createTextNode(text));
          const range = document.createRange();
          return [...Array.from(text, (_, i) => i), text.length].map((i) => {
            range.setStart(content, Math.min(i, text.length - 1));
            range.setEnd(content, Math.min(i + 1, text.length));
            const { left, right } = range.getBoundingClientRect();
            return i === text.length ? right : left;
          });
        }
        const canvas = document.body.appendChild(document.createElement('canvas'));
        canvas.width = cell.width * devicePixelRatio;
        canvas.height = cell.height * devicePixelRatio;
        canvas.style.cssText = `left: ${left}px; top: ${top}px; width: ${cell.width}px; height: ${cell.height}px`;
        const context = canvas.getContext('2d');
        if (!context) return [];
        context.scale(devicePixelRatio, devicePixelRatio);
        context.fillStyle = background;
        context.fillRect(0, 0, cell.width, cell.height);
        context.fillStyle = text_color;
        context.textBaseline = 'top';
        context.font = `${weight} ${size}px '${family}'`;
        context.fillText(text, x - left, y - top);
        return Array.from({ length: text.length + 1 }, (_, i) => x + context.measureText(text.slice(0, i)).width);
      });
    },
    { family, placed, cell: CELL },
  );
}
