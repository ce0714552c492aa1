import * as v from 'valibot';
import { box, elementAddress, extent, place } from '../messages/schemas.ts';
import type { FrameView, PictureFound } from './page-reading.ts';

const MOST_PICTURES = 40;

const picture = v.object({
  element: elementAddress,
  name: v.pipe(v.string(), v.transform((name) => name.slice(0, 200))),
  box,
  inView: v.boolean(),
  isCovered: v.boolean(),
});

const view = v.object({ origin: v.nullable(place), width: extent, language: v.pipe(v.string(), v.transform((language) => language.slice(0, 40))) });

/** The pictures that our world of a page saw. */
export function parsePictures(raw: unknown): PictureFound[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_PICTURES).flatMap((candidate: unknown) => {
    const parsed = v.safeParse(picture, candidate);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Where a frame is in the window; null where it did not say. */
export function parseView(raw: unknown): FrameView | null {
  const parsed = v.safeParse(view, raw);
  return parsed.success ? parsed.output : null;
}
