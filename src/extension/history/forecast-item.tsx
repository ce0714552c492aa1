import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { text } from '../platform/i18n.ts';
import { rasterizeFigure, serializeFigure } from '../ui/export-figure.ts';
import { dateFormat } from '../ui/format-date.ts';
import { valueFormat } from '../ui/format-value.ts';
import { Icon } from '../ui/icon.tsx';
import { ForecastDrawing } from './forecast-drawing.tsx';
import { layoutForecastDrawing } from './forecast-drawing-layout.ts';
import { captionsOfForecast, forecastWords, nameOf, rowsOf } from './forecast-words.ts';
import { OutcomeTable } from './outcome-table.tsx';

interface ForecastItemProps {
  readonly kept: KeptForecast;
  /** Whether the focus goes here: it was put back, or is the first of those asked for. */
  readonly isFocused: boolean;
  readonly onDelete: () => void;
}

const SIZE = { width: 340, height: 132 };
/** px of a copied image for each px seen: sharp in a document. */
const SHARPNESS = 3;

/** What fits above a copied drawing. */
const LONGEST_NAME = 24;

function captionOf(name: string, date: string): string {
  return text('history_drawing', { name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name, date });
}

/** One forecast: its drawing, what it said, what came. */
export function ForecastItem({ kept, isFocused, onDelete }: ForecastItemProps) {
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const { format, formatTime, words, layout } = useMemo(() => {
    const valuesAs = valueFormat(kept.series);
    const { times } = kept.series;
    return {
      format: valuesAs,
      formatTime: times ? dateFormat(Float64Array.of(...times.subarray(-1), ...(kept.times ?? []))) : String,
      words: forecastWords(kept, valuesAs),
      layout: layoutForecastDrawing(kept, { ...SIZE, formatAxis: valuesAs.axis }),
    };
  }, [kept]);
  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);

  const copy = async (): Promise<void> => {
    const svg = drawing.current?.querySelector('svg');
    if (!svg) return;
    try {
      const serialized = serializeFigure(svg, { title: nameOf(kept), description: words.all, caption: captionOf(nameOf(kept), words.date) }, getComputedStyle(svg).getPropertyValue('--sheet'));
      // The picture is made within the write, or the browser would no longer see the click that asked for it.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': rasterizeFigure(serialized, SHARPNESS) })]);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  };

  return (
    <li class="forecast" data-role="forecast">
      <div class="forecast-picture" ref={drawing}>
        <ForecastDrawing layout={layout} label={text('history_drawing', { name: nameOf(kept), date: words.date })} captions={captionsOfForecast(kept, format, formatTime)} />
      </div>
      <div class="forecast-words">
        <h3 id={id} ref={heading} tabIndex={-1}>{words.date} <span class="quiet">{words.by}</span></h3>
        <p data-role="said">{words.said}</p>
        <p data-role="came">{words.came}</p>
        <OutcomeTable isDated={kept.times !== null} rows={() => rowsOf(kept, format, formatTime)} />
      </div>
      <div class="forecast-actions">
        <button type="button" class="icon-button" aria-label={text('history_copy')} title={text('history_copy')} aria-describedby={id} onClick={() => void copy()}>
          <Icon name="copy" />
        </button>
        <button type="button" class="icon-button" aria-label={text('history_delete')} title={text('history_delete')} aria-describedby={id} onClick={onDelete}>
          <Icon name="delete" />
        </button>
      </div>
      <p class="forecast-copied" role="status">{copied && text(copied === 'yes' ? 'history_copied' : 'history_copy_failed')}</p>
    </li>
  );
}
