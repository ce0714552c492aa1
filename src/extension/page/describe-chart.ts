import { addressOf } from '../dom/element-address.ts';
import { contentBox } from '../dom/content-box.ts';
import type { FoundChart } from './chart-reader.ts';
import { attempt } from './find-charts.ts';
import type { RawChart } from './raw-chart.ts';

/** Reads a chart and says where in the document it is; null when it holds nothing to continue, or throws. */
export function describeChart({ reader, element, read }: FoundChart, mostPoints: number): RawChart | null {
  const parts = attempt(() => read(mostPoints));
  const address = addressOf(element);
  if (!parts || !address) return null;
  const box = contentBox(element);
  const inView = box.top + box.height > 0 && box.left + box.width > 0 && box.top < innerHeight && box.left < innerWidth;
  return { ...parts, reader, element: address, box, inView: inView && box.width > 0 };
}
