import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text, type MessageKey } from '../platform/i18n.ts';
import { Logo } from '../ui/logo.tsx';
import { useStore } from '../ui/use-store.ts';
import type { Lab } from './create-lab.ts';
import { LAB_VIEWS, type LabState, type LabView } from './lab-state.ts';
import { PasteBox } from './paste/paste-box.tsx';
import { SeriesList } from './series-list.tsx';
import { CompareView } from './views/compare-view.tsx';
import { LimitsView } from './views/limits-view.tsx';
import { PredictionsView } from './views/predictions-view.tsx';
import { StepView } from './views/step-view.tsx';
import { TrainView } from './views/train-view.tsx';
import { WeightsPanel } from './weights-panel.tsx';

/** What every view is given. */
export interface ViewProps {
  readonly lab: Lab;
  readonly state: LabState;
}

const VIEWS: Readonly<Record<LabView, { readonly title: MessageKey; readonly View: ComponentType<ViewProps> }>> = {
  step: { title: 'lab_view_step', View: StepView },
  predictions: { title: 'lab_view_predictions', View: PredictionsView },
  limits: { title: 'lab_view_limits', View: LimitsView },
  train: { title: 'lab_view_train', View: TrainView },
  compare: { title: 'lab_view_compare', View: CompareView },
};

/** The whole lab: what to look at on one side, the weights on the other, the view between them. */
export function App({ lab }: { readonly lab: Lab }) {
  const state = useStore(lab);
  const { title, View } = VIEWS[state.view];
  const main = useMovedFocus(state.view);
  return (
    <div class="lab">
      <header class="lab-header">
        <Logo size={30} />
        <h1>{text('lab_title')}</h1>
        <nav class="lab-views" aria-label={text('lab_views')}>
          {LAB_VIEWS.map((view) => (
            <button key={view} type="button" aria-current={view === state.view ? 'page' : undefined} onClick={() => lab.change({ view })}>
              {text(VIEWS[view].title)}
            </button>
          ))}
        </nav>
      </header>
      <div class="lab-body">
        <aside class="lab-series" aria-label={text('lab_series')}><SeriesList lab={lab} state={state} /><PasteBox lab={lab} state={state} /></aside>
        <main class="lab-view" aria-label={text(title)} tabIndex={-1} ref={main}><View lab={lab} state={state} /></main>
        <aside class="lab-weights" aria-label={text('lab_weights')}><WeightsPanel lab={lab} state={state} /></aside>
      </div>
      <footer class="lab-footer">
        <span>{text('lab_credit')}</span>
        <span>{text('popup_private')}</span>
        <span>{text('popup_no_advice')}</span>
      </footer>
    </div>
  );
}

/** Where a button has led to another view and is gone with the one before, the keyboard goes on in the new one. */
function useMovedFocus(view: LabView) {
  const element = useRef<HTMLElement>(null);
  const seen = useRef(view);
  useEffect(() => {
    if (seen.current !== view && document.activeElement === document.body) element.current?.focus();
    seen.current = view;
  }, [view]);
  return element;
}
