import { addressOf } from '../dom/element-address.ts';
import { contentBox } from '../dom/content-box.ts';
import { isInView } from '../dom/is-in-view.ts';
import type { FoundChart } from './chart-reader.ts';
import { attempt } from './find-charts.ts';
import { handOver } from './hand-over.ts';
import type { RawChart } from './raw-chart.ts';

/** Reads a chart and says where in the document it is; null when it holds nothing to continue, or throws. */
export function describeChart({ reader, element, read }: FoundChart, mostPoints: number): RawChart | null {
  const parts = attempt(() => read(mostPoints));
  const address = addressOf(element);
  if (!parts || !address) return null;
  const box = contentBox(element);
  return { ...handOver(parts), reader, element: address, box, inView: isInView(box) && box.width > 0 };
}
