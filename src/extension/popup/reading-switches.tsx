import type { ReadingChoices } from '../../core/series/parse-options.ts';
import type { ReadingNote, SeriesOffer } from '../../core/series/reading.ts';
import type { Hand } from '../messages/protocol.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import { SelectField, type SelectOption } from '../ui/select-field.tsx';
import type { Popup } from './create-popup.ts';

interface ReadingSwitchesProps {
  readonly popup: Popup;
  readonly hand: Hand;
  readonly isBusy: boolean;
}

/** What the text leaves open, each with a switch that reads it again at once. */
export function ReadingSwitches({ popup, hand, isBusy }: ReadingSwitchesProps) {
  const switches = hand.notes.flatMap((note) => switchOf(note) ?? []);
  if (switches.length === 0) return null;
  return (
    <div class="reading-switches" aria-busy={isBusy}>
      {switches.map(({ name, label, value, options }) => (
        <SelectField key={name} label={label} value={value} groups={[{ label: '', options }]} onChange={(chosen) => void popup.reread({ [name]: chosen })} />
      ))}
    </div>
  );
}

interface Switch {
  readonly name: keyof ReadingChoices;
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
}

/** The switch of a note; null for one that leaves no choice. */
export function switchOf(note: ReadingNote): Switch | null {
  switch (note.code) {
    case 'ambiguous-comma':
      return {
        name: 'decimal',
        label: text('switch_commas'),
        value: note.decimal,
        options: [{ value: '.', label: text('switch_thousands') }, { value: ',', label: text('switch_decimals') }],
      };
    case 'ambiguous-point':
      return {
        name: 'decimal',
        label: text('switch_points'),
        value: note.decimal,
        options: [{ value: '.', label: text('switch_decimals') }, { value: ',', label: text('switch_thousands') }],
      };
    case 'ambiguous-dates':
      return {
        name: 'dateOrder',
        label: text('switch_dates'),
        value: note.order,
        options: [{ value: 'day-first', label: text('switch_day_first') }, { value: 'month-first', label: text('switch_month_first') }],
      };
    case 'ambiguous-m':
      return {
        name: 'smallM',
        label: text('switch_small_m'),
        value: note.meaning,
        options: [{ value: 'million', label: text('switch_million') }, { value: 'unit', label: text('switch_unit') }],
      };
    case 'ambiguous-cr':
      return {
        name: 'cr',
        label: text('switch_cr'),
        value: note.meaning,
        options: [{ value: 'crore', label: text('switch_crore') }, { value: 'credit', label: text('switch_credit') }],
      };
    case 'chose-column':
      return { name: 'column', label: text('switch_column'), value: note.chosen, options: note.offers.map(optionOf) };
    case 'chose-series':
      return { name: 'series', label: text('switch_series'), value: note.chosen, options: note.offers.map(optionOf) };
    default:
      return null;
  }
}

function optionOf({ name, count }: SeriesOffer): SelectOption {
  return { value: name, label: text('switch_offer', { name, count: formatCount(count) }) };
}
