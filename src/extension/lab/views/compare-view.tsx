import { text } from '../../platform/i18n.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { ViewProps } from '../app.tsx';
import { CompareOrders } from '../compare/compare-orders.tsx';
import { CompareReal } from '../compare/compare-real.tsx';
import { LossSurface } from '../loss-surface/loss-surface.tsx';

/** Two orders of relu side by side, MiniRnn against what real prices ask for, and its weights against all others. */
export function CompareView({ lab, state }: ViewProps) {
  const { weights, variant } = state;
  const { element, width } = useWidth<HTMLDivElement>(640);
  return (
    <>
      <h2>{text('lab_view_compare')}</h2>
      <p class="view-about">{text('lab_compare_about')}</p>
      <div ref={element}>
        <CompareOrders weights={weights} width={width} />
        <hr class="view-rule" />
        <CompareReal options={{ weights, variant }} width={width} />
        <hr class="view-rule" />
        <LossSurface lab={lab} state={state} width={width} />
      </div>
    </>
  );
}
