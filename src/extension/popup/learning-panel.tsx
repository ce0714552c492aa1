import { useEffect, useRef } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { LossCurve } from '../ui/loss-curve.tsx';
import { lossesText, progressText } from './learning-words.ts';
import type { FitOnShow } from './learning.ts';

/** A fit under way: how far it is, and how the losses fall. */
export function LearningPanel({ fit }: { readonly fit: FitOnShow }) {
  const panel = useRef<HTMLElement>(null);
  // The button that began it is gone; whoever pressed it goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, []);
  const { progress } = fit;
  const words = progressText(fit);
  return (
    <section class="learning" data-role="learning" ref={panel} tabIndex={-1} aria-labelledby="learning-title">
      <h3 id="learning-title">{text('learn_title')}</h3>
      <p data-role="learning-progress">{words}</p>
      <div class="progress-bar" role="progressbar" aria-labelledby="learning-title" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(progress.done * 100)} aria-valuetext={words}>
        <div style={{ transform: `scaleX(${progress.done})` }} />
      </div>
      <div class="learning-losses">
        <LossCurve training={progress.trainingLosses} heldBack={progress.heldBackLosses} width={118} height={44} label={lossesText(progress)} />
        <p class="learning-legend" aria-hidden="true">
          <span data-line="training">{text('learn_training')}</span>
          <span data-line="held-back">{text('learn_held_back')}</span>
        </p>
      </div>
    </section>
  );
}
