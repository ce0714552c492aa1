import { useEffect, useRef } from 'preact/hooks';
import { SHORTEST_JUDGED } from '../../../core/forecast/fitted/fit-split.ts';
import { observedCount } from '../../../core/series/series.ts';
import type { Hand } from '../../messages/protocol.ts';
import { problemText, text } from '../../platform/i18n.ts';
import { formatCount } from '../../ui/format-value.ts';
import { plural } from '../../ui/plural.ts';
import type { Popup } from '../create-popup.ts';
import { isLearning, type Learning } from '../learning.ts';

interface LearnLineProps {
  readonly popup: Popup;
  readonly hand: Hand;
  readonly learning: Learning;
}

/** How a network comes to be fitted to this series. */
export function LearnLine({ popup, hand, learning }: LearnLineProps) {
  const observed = observedCount(hand.series);
  const canLearn = observed >= SHORTEST_JUDGED;
  return (
    <div class="learn-line">
      <p class="control-note" data-role="learning-note">
        {canLearn ? noteOf(learning) : plural('learn_too_short', observed, { fewest: formatCount(SHORTEST_JUDGED) })}
      </p>
      {canLearn && <LearnButton popup={popup} learning={learning} />}
      <p class="control-problem" role="alert">
        {learning.state?.kind === 'failed' && problemText(learning.state.problem.code, learning.state.problem.parameters)}
      </p>
    </div>
  );
}

/** Learn, and cancel at the same place; once there is a model, try harder; after that there is nothing more to offer. */
function LearnButton({ popup, learning }: { readonly popup: Popup; readonly learning: Learning }) {
  const { state, kept, fit, effort, ended } = learning;
  const button = useRef<HTMLButtonElement>(null);
  // Cancelled: go on where it was begun.
  useEffect(() => {
    if (ended === 'cancelled' && document.activeElement === document.body) button.current?.focus();
  }, [ended]);
  if (fit) {
    // The second click of a double click on "Learn" must not end what the first began.
    return (
      <button key="cancel" type="button" class="button" disabled={!isLearning(learning)} onClick={({ detail }) => detail < 2 && popup.cancelLearning()}>
        {text('popup_cancel')}
      </button>
    );
  }
  if (state?.kind === 'failed') {
    return (
      <button key="again" type="button" class="button" onClick={() => popup.learn(effort ?? 'quick')}>
        {text('learn_try_again')}
      </button>
    );
  }
  if (kept && effort === 'thorough') return null;
  return (
    <button key="learn" ref={button} type="button" class="button" data-kind="quiet" onClick={() => popup.learn(kept ? 'thorough' : 'quick')}>
      {text(kept ? 'learn_longer' : 'learn')}
    </button>
  );
}

function noteOf({ state, kept, fit, effort }: Learning): string {
  if (fit) return text('learn_goes_on');
  if (state?.kind === 'failed') return '';
  if (!kept) return text('learn_about');
  return effort === 'thorough' ? text('learn_longest') : text('learn_about_longer');
}
