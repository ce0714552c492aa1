import { joinLabels } from '../../core/chart/joined-labels.ts';
import type { ChartParts, HandedParts } from './raw-chart.ts';
import { type LineByLine, readEach } from './read-each.ts';

/** What a reader found, as it leaves the page; lines that share their labels have them joined once. */
export function* handOver({ series, ...parts }: ChartParts): LineByLine<HandedParts> {
  const joined = new Map<readonly string[], string>();
  const join = (labels: readonly string[]): string => {
    const text = joined.get(labels) ?? joinLabels(labels);
    joined.set(labels, text);
    return text;
  };
  return { ...parts, series: yield* readEach(series, ({ labels, ...line }) => (labels ? { ...line, labels: join(labels) } : line)) };
}
