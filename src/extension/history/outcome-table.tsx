import { useId, useState } from 'preact/hooks';
import { text } from '../platform/i18n.ts';

interface OutcomeTableProps {
  readonly isDated: boolean;
  /** Made when they are wanted: a thousand steps of a hundred forecasts are not. */
  readonly rows: () => readonly (readonly string[])[];
}

/** A forecast step by step, folded away. */
export function OutcomeTable({ isDated, rows }: OutcomeTableProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const heads = [text(isDated ? 'history_column_when' : 'popup_table_step'), text('overlay_value'), text('overlay_low'), text('overlay_high'), text('history_column_came')];
  return (
    <details class="outcomes" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text('history_values')}</summary>
      {isOpen && (
        <div class="outcomes-scroll" role="region" aria-labelledby={id} tabindex={0}>
          <table>
            <caption id={id}>{text('history_table')}</caption>
            <thead>
              <tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr>
            </thead>
            <tbody>
              {rows().map(([when, ...cells], step) => (
                <tr key={step}>
                  <th scope="row">{when}</th>
                  {cells.map((cell, index) => <td key={index}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
