import type { MiniOptions } from '../../../core/rnn/mini/mini-rnn.ts';
import { problemText, text } from '../../platform/i18n.ts';
import { formatCount, valueFormat } from '../../ui/format-value.ts';
import { MODEL_KEYS } from '../../ui/model-keys.ts';
import { FigureFrame } from '../figure-frame.tsx';
import { realRecords, type RealRecord } from '../real-record.ts';
import { RealDrawing } from './real-drawing.tsx';
import { realRows, type RealRow } from './real-rows.ts';
import { timesText } from './real-words.ts';
import { useOtherRecords, type OtherRecords } from './use-other-records.ts';

interface Group {
  readonly record: RealRecord;
  readonly name: string;
  readonly rows: readonly RealRow[];
}

/** MiniRnn on real prices, against "no change" and the product's own models: what three weights are not made for. */
export function CompareReal({ options, width }: { readonly options: MiniOptions; readonly width: number }) {
  const { records, cancel, again } = useOtherRecords();
  const groups: readonly Group[] = realRecords(options).map((record, index) => ({
    record,
    name: text(record.real.nameKey),
    rows: realRows(record, records.summaries[index] ?? null),
  }));
  return (
    <>
      <FigureFrame
        name="real-prices"
        title={text('lab_compare_real_title')}
        caption={text('lab_compare_real_caption')}
        description={groups.map(verdictOf).join(' ')}
        table={{
          columns: [text('lab_compare_column_model'), ...groups.flatMap(({ name }) => [text('lab_compare_column_error', { name }), text('lab_compare_column_ratio')])],
          rows: tableRows(groups),
        }}
        isTableOpen
      >
        <RealDrawing groups={groups} width={width} />
      </FigureFrame>
      <Progress records={records} onCancel={cancel} onAgain={again} />
      {groups.map((group) => <p key={group.name} class="view-sentence" data-role="real-verdict">{verdictOf(group)}</p>)}
      <p class="view-sentence">{text('lab_compare_real_meaning')}</p>
      <p class="view-source">{groups[0]?.record.real.source}</p>
    </>
  );
}

/** A row a model: its error on each series, and how many times that of "no change" it is. */
function tableRows(groups: readonly Group[]): string[][] {
  const models = [...new Set(groups.flatMap(({ rows }) => rows.map(({ model }) => model)))];
  return models.map((model) => [
    text(MODEL_KEYS[model]),
    ...groups.flatMap(({ record, rows }) => {
      const row = rows.find((each) => each.model === model);
      return row ? [valueFormat(record.real.series).value(row.error), timesText(row.ratio)] : ['', ''];
    }),
  ]);
}

function verdictOf({ name, record: { real, score } }: Group): string {
  const format = valueFormat(real.series);
  const words = { name, days: formatCount(score.origins), error: format.value(score.error), noChange: format.value(score.noChange), times: timesText(score.ratio) };
  return text('lab_compare_real_verdict', words);
}

function Progress({ records: { stage, done, total, problem }, onCancel, onAgain }: { readonly records: OtherRecords; readonly onCancel: () => void; readonly onAgain: () => void }) {
  if (stage === 'done') return null;
  const words = text('lab_compare_progress', { done: formatCount(done), total: formatCount(total) });
  return (
    <div class="view-progress">
      {stage === 'running' ? (
        <>
          <progress max={Math.max(1, total)} value={done} aria-label={text('lab_compare_others')} />
          <span>{words}</span>
          <button type="button" class="button" onClick={onCancel}>{text('popup_cancel')}</button>
        </>
      ) : (
        <>
          <span role={stage === 'failed' ? 'alert' : undefined}>{problem ? problemText(problem.code, problem.parameters) : text('lab_compare_cancelled')}</span>
          <button type="button" class="button" onClick={onAgain}>{text('lab_compare_again')}</button>
        </>
      )}
    </div>
  );
}
