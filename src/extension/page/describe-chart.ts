import { addressOf } from '../dom/element-address.ts';
import { contentBox } from '../dom/content-box.ts';
import { isInView } from '../dom/is-in-view.ts';
import type { FoundChart } from './chart-reader.ts';
import { handOver } from './hand-over.ts';
import type { HandedParts, RawChart } from './raw-chart.ts';
import type { LineByLine } from './read-each.ts';

/** Reads a chart and says where in the document it is; null when it holds nothing to continue, or throws. */
export function* describeChart(chart: FoundChart, mostPoints: number): LineByLine<RawChart | null> {
  const { reader, element } = chart;
  const parts = yield* tryToRead(chart, mostPoints);
  const address = addressOf(element);
  if (!parts || !address) return null;
  const box = contentBox(element);
  return { ...parts, reader, element: address, box, inView: isInView(box) && box.width > 0 };
}

/** Null where a page's objects throw: they may be anything. */
function* tryToRead({ read }: FoundChart, mostPoints: number): LineByLine<HandedParts | null> {
  try {
    const parts = yield* read(mostPoints);
    return parts && (yield* handOver(parts));
  } catch {
    return null;
  }
}
