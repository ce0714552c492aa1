import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../app.tsx';
import { seriesOf } from '../lab-series.ts';

export function StepView({ state }: ViewProps) {
  return <h2>{text('lab_view_step')}: {seriesOf(state).name}</h2>;
}
