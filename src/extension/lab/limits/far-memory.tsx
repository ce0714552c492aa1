import { useMemo } from 'preact/hooks';
import type { MiniOptions } from '../../../core/rnn/mini/mini-rnn.ts';
import { text } from '../../platform/i18n.ts';
import { FigureTableView } from '../figure-table.tsx';
import { memorySentence, memoryTable } from './limits-words.ts';
import { readLong } from './long-memory.ts';

/** A very long series: it is read at once, and most of it counts for nothing. */
export function FarMemory({ options: { weights, variant } }: { readonly options: Required<MiniOptions> }) {
  const memory = useMemo(() => readLong({ weights, variant }), [weights, variant]);
  const title = text('lab_limits_memory_title');
  return (
    <section class="figure" data-figure="memory">
      <h3>{title}</h3>
      <p class="figure-caption">{text('lab_limits_memory_caption')} <span data-role="memory">{memorySentence(memory)}</span></p>
      <FigureTableView table={memoryTable(memory)} title={title} />
    </section>
  );
}
