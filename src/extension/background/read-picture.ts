import type { ChartReading } from '../../core/chart/chart-reading.ts';
import { captureTab } from '../platform/capture-tab.ts';
import type { SourceChoice } from './choose-source.ts';
import { cropToElement, type Crop } from './crop-to-element.ts';
import { PictureOutOfViewError, PictureUnreadableError } from './problems.ts';

/**
 * Reads the chart that a picture shows, as the window shows it: an image, a
 * canvas that nothing else could read, a frame of another site.
 *
 * @returns null where it shows a line, but not what its heights mean
 * @throws PictureOutOfViewError, PictureUnreadableError
 */
export async function readPicture(tabId: number, { picture, view }: Extract<SourceChoice, { kind: 'picture' }>): Promise<ChartReading | null> {
  let crop: Crop | null = null;
  const screenshot = await captureTab(tabId, (width, height) => (crop = view && cropToElement(picture.box, view, { width, height })));
  if (!screenshot || !crop) throw new PictureOutOfViewError();
  throw new PictureUnreadableError();
}
