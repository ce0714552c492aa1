import { useEffect, useState } from 'preact/hooks';
import { problemText, text } from '../../platform/i18n.ts';
import type { Popup } from '../create-popup.ts';
import type { PageReader } from './create-page-reader.ts';
import { FindingRow } from './finding-row.tsx';

/** Shows what the page behind the popup offers, once it is asked to. */
export function PagePanel({ popup, reader }: { readonly popup: Popup; readonly reader: PageReader }) {
  const [state, setState] = useState(reader.state());
  useEffect(() => reader.subscribe(() => setState(reader.state())), [reader]);
  const isReading = state.kind === 'reading';
  return (
    <section class="page-findings" aria-labelledby="page-title" aria-busy={isReading}>
      <div class="page-findings-head">
        <h2 id="page-title">{text('popup_page')}</h2>
        <button type="button" class="button" onClick={() => (isReading ? reader.cancel() : void reader.read())}>
          {text(isReading ? 'popup_cancel' : state.kind === 'read' ? 'popup_page_again' : 'popup_page_read')}
        </button>
      </div>
      <p class="page-findings-note" role="status">
        {isReading && text('popup_page_reading')}
        {state.kind === 'failed' && problemText(state.problem.code, state.problem.parameters)}
        {state.kind === 'read' && state.findings.length === 0 && text('popup_page_nothing')}
        {state.kind === 'unread' && text('popup_page_note')}
      </p>
      {state.kind === 'read' && (
        <ul class="findings">
          {state.findings.map((finding, index) => (
            <FindingRow
              key={`${finding.frameId} ${finding.element}`}
              finding={finding}
              index={index}
              onTake={(series, source) => void popup.takeExample(series, source)}
              onShow={() => void reader.show(finding)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
