import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Player } from './create-player.ts';
import { tokenAt, type Token } from './token.ts';

interface FlowingNumbersProps {
  readonly player: Player;
  readonly tokens: readonly Token[];
}

/**
 * The numbers on their way. Sixty times a second only a `transform` and now and
 * then a text is set: nothing is drawn anew but once a step.
 */
export function FlowingNumbers({ player, tokens }: FlowingNumbersProps) {
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const shapes = [...(group.current?.children ?? [])];
    const show = (progress: number): void => {
      tokens.forEach((token, index) => {
        const shape = shapes[index];
        const state = progress > 0 ? tokenAt(token, progress) : null;
        shape.setAttribute('visibility', state ? 'visible' : 'hidden');
        if (!state) return;
        shape.setAttribute('transform', `translate(${state.place.x.toFixed(2)} ${state.place.y.toFixed(2)})`);
        const words = shape.lastElementChild;
        if (words && words.textContent !== state.words) words.textContent = state.words;
      });
    };
    show(player.progress());
    return player.onFrame(show);
  }, [player, tokens]);
  return (
    <g ref={group} class="flowing-numbers" data-role="tokens">
      {tokens.map(({ texts, isPrediction = false }, index) => {
        const width = 16 + 8 * Math.max(texts[0].length, texts[1].length);
        const colour = isPrediction ? 'var(--next)' : 'var(--series)';
        return (
          <g key={index} visibility="hidden">
            <rect x={-width / 2} y="-14" width={width} height="28" rx="14" fill="var(--sheet)" stroke={colour} stroke-width="2.4" />
            <text y="5" text-anchor="middle" font-size="14" font-weight="600" fill={colour} />
          </g>
        );
      })}
    </g>
  );
}
