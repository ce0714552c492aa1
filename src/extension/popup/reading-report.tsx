import { observedCount } from '../../core/series/series.ts';
import type { ReadingNote, SkipReason } from '../../core/series/reading.ts';
import type { Hand } from '../messages/protocol.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import { formatList } from '../ui/format-list.ts';
import { formatCount } from '../ui/format-value.ts';
import { plural } from '../ui/plural.ts';
import type { Popup } from './create-popup.ts';
import { placesInText } from './place-in-text.ts';
import { ReadingSwitches, switchOf } from './reading-switches.tsx';

/** More rows than this nobody reads, and they would slow the page. */
const MOST_ROWS = 100;

const REASONS: Readonly<Record<SkipReason, MessageKey>> = {
  'not-a-number': 'skip_not_a_number',
  'too-large': 'skip_too_large',
  'bad-grouping': 'skip_bad_grouping',
  'other-column': 'skip_other_column',
  'other-series': 'skip_other_series',
  'bad-date': 'skip_bad_date',
  'over-cap': 'skip_over_cap',
};

/** How the text was understood: notes, and what was skipped and why. */
export function ReadingReport({ popup, hand, isRereading }: { readonly popup: Popup; readonly hand: Hand; readonly isRereading: boolean }) {
  const gaps = hand.series.values.length - observedCount(hand.series);
  const canReread = popup.canReread(hand);
  // What a switch shows need not be said as well.
  const notes = hand.notes.filter((note) => !canReread || switchOf(note) === null).map(noteText);
  if (gaps > 0) notes.push(plural('note_gaps', gaps));
  return (
    <>
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {canReread && <ReadingSwitches popup={popup} hand={hand} isBusy={isRereading} />}
      {hand.skippedCount > 0 && <SkippedList hand={hand} />}
    </>
  );
}

function SkippedList({ hand: { skipped, skippedCount, origin } }: { readonly hand: Hand }) {
  const rows = skipped.slice(0, MOST_ROWS);
  const places = origin && placesInText(origin.text, rows.map(({ at }) => at));
  return (
    <details class="skipped">
      <summary>{text('popup_skipped_table')}</summary>
      <div class="table-frame" role="region" aria-label={text('popup_skipped_table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('popup_skipped_at')}</th>
              <th scope="col">{text('popup_skipped_text')}</th>
              <th scope="col">{text('popup_skipped_reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <td>{places ? text('popup_skipped_place', { line: formatCount(places[index].line), column: formatCount(places[index].column) }) : formatCount(row.at + 1)}</td>
                <td>
                  <code dir="auto">{row.text}</code>
                </td>
                <td>{text(REASONS[row.reason])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {skippedCount > rows.length && (
        <p>{text('popup_skipped_more', { count: formatCount(skippedCount - rows.length) })}</p>
      )}
    </details>
  );
}

/** The sentence of one note. */
function noteText(note: ReadingNote): string {
  switch (note.code) {
    case 'mixed-units':
      return text('note_mixed_units', { units: formatList(note.units) });
    case 'ambiguous-comma':
      return text(note.decimal === ',' ? 'note_comma_decimal' : 'note_comma_thousands');
    case 'ambiguous-point':
      return text(note.decimal === '.' ? 'note_point_decimal' : 'note_point_thousands');
    case 'ambiguous-dates':
      return text(note.order === 'day-first' ? 'note_day_first' : 'note_month_first');
    case 'ambiguous-m':
      return text(note.meaning === 'million' ? 'note_m_million' : 'note_m_unit');
    case 'ambiguous-cr':
      return text(note.meaning === 'crore' ? 'note_cr_crore' : 'note_cr_credit');
    case 'rounded-integers':
      return plural('note_rounded', note.count);
    case 'sorted-dates':
      return text('note_sorted_dates');
    case 'averaged-dates':
      return plural('note_averaged_dates', note.count);
    case 'unclosed-quote':
      return text('note_unclosed_quote', { at: formatCount(note.at + 1) });
    case 'chose-column':
      return text('note_chose_column', { column: note.chosen, others: otherNames(note) });
    case 'chose-series':
      return text('note_chose_series', { series: note.chosen, others: otherNames(note) });
    case 'capped':
      return text('note_capped', { kept: formatCount(note.kept) });
  }
}

/** More names than these nobody reads. */
const MOST_NAMES = 8;

function otherNames({ chosen, offers }: Extract<ReadingNote, { readonly code: 'chose-column' | 'chose-series' }>): string {
  const others = offers.filter(({ name }) => name !== chosen).map(({ name }) => name);
  return formatList(others.length > MOST_NAMES ? [...others.slice(0, MOST_NAMES), '…'] : others);
}
