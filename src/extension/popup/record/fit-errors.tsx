import type { FitVerdict } from '../../../core/forecast/fitted/fitted-model.ts';
import { text, type MessageKey } from '../../platform/i18n.ts';
import { formatCount, type ValueFormat } from '../../ui/format-value.ts';
import { plural } from '../../ui/plural.ts';

/** The numbers behind the verdict on a fitted network, for whoever wants to see them. */
export function FitErrors({ verdict, format }: { readonly verdict: FitVerdict; readonly format: ValueFormat }) {
  const { choice, errors, origins, horizon } = verdict;
  const rows: readonly (readonly [FitVerdict['choice'], MessageKey, number | null])[] = [
    ['fitted', 'model_fitted', errors.fitted],
    ['no-change', 'fit_row_no_change', errors.noChange],
    ['seasonal-no-change', 'fit_row_season', errors.seasonal],
  ];
  return (
    <table class="figures">
      <caption>{plural('fit_numbers_about', origins, { horizon: formatCount(horizon) })}</caption>
      <thead>
        <tr>
          <th scope="col">{text('fit_column_rule')}</th>
          <th scope="col">{text('fit_column_error')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ([name, key, error]) =>
            error !== null && (
              <tr key={name} data-shown={name === choice}>
                <th scope="row">{name === choice ? text('fit_row_shown', { name: text(key) }) : text(key)}</th>
                <td>{format.value(error)}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
