import { isValidElement, type ComponentChildren, type VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { rasterizeFigure, saveFile, serializeFigure } from '../ui/export-figure.ts';
import { FigureTableView, type FigureTable } from './figure-table.tsx';

interface FigureFrameProps {
  /** Of its files: `figure-7` is saved as predict-next-lab-figure-7.svg. */
  readonly name: string;
  readonly title: string;
  /** What there is to see, in words, for those who cannot. */
  readonly description: string;
  /** Its values, or what makes them; where a plain table cannot hold them, something that can. */
  readonly table: FigureTable | VNode | (() => FigureTable);
  /** What stands below the title for everybody. */
  readonly caption?: ComponentChildren;
  /** Whether something in the drawing can be taken hold of: it is then a group, not one picture. */
  readonly isInteractive?: boolean;
  /** Whether the drawing changes many times a second: a table that nobody has open then waits until it rests. */
  readonly isMoving?: boolean;
  /** Whether the table is open from the start: where the numbers say more than the drawing. */
  readonly isTableOpen?: boolean;
  /** The drawing: one SVG, and what belongs to it. */
  readonly children: ComponentChildren;
}

/** A figure of the lab: its title, its drawing with the same in words, its values as a table, and its files. */
export function FigureFrame({ name, title, description, table, caption, isInteractive = false, isMoving = false, isTableOpen = false, children }: FigureFrameProps) {
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const [isOpen, setIsOpen] = useState(isTableOpen);
  const drawnTable = useRef<VNode | null>(null);
  if (isOpen || !isMoving) {
    const values = typeof table === 'function' ? table() : table;
    drawnTable.current = isValidElement(values) ? values : <FigureTableView table={values} title={title} />;
  }

  const serialized = (): string | null => {
    const svg = drawing.current?.querySelector('svg');
    return svg ? serializeFigure(svg, { title, description }, getComputedStyle(svg).getPropertyValue('--sheet')) : null;
  };
  const saveSvg = (): void => {
    const content = serialized();
    if (content !== null) saveFile(`predict-next-lab-${name}.svg`, new Blob([content], { type: 'image/svg+xml' }));
  };
  const savePng = async (): Promise<void> => {
    const content = serialized();
    if (content === null) return;
    try {
      saveFile(`predict-next-lab-${name}.png`, await rasterizeFigure(content));
      setIsTooLarge(false);
    } catch {
      setIsTooLarge(true);
    }
  };

  return (
    <figure class="figure" aria-labelledby={`${id}-title`} data-figure={name}>
      <figcaption class="figure-head">
        <h3 id={`${id}-title`}>{title}</h3>
        {caption && <p class="figure-caption">{caption}</p>}
      </figcaption>
      <div class="figure-drawing" ref={drawing} role={isInteractive ? 'group' : 'img'} aria-label={title} aria-describedby={`${id}-words`}>
        {children}
      </div>
      {/* Hidden, or it would be read once as the words of the picture and once more after it. */}
      <p hidden id={`${id}-words`}>{description}</p>
      <div class="figure-foot">
        <details class="figure-values" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{text('lab_figure_values')}</summary>
          {drawnTable.current}
        </details>
        <div class="figure-files">
          <button type="button" class="button" data-kind="quiet" aria-describedby={`${id}-title`} onClick={saveSvg}>{text('lab_figure_save_svg')}</button>
          <button type="button" class="button" data-kind="quiet" aria-describedby={`${id}-title`} onClick={() => void savePng()}>{text('lab_figure_save_png')}</button>
        </div>
      </div>
      <p class="figure-problem" role="status">{isTooLarge && text('lab_figure_too_large')}</p>
    </figure>
  );
}
