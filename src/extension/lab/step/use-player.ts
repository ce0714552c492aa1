import { useEffect, useRef, useState } from 'preact/hooks';
import { createPlayer, type Player } from './create-player.ts';

interface Played {
  readonly step: number;
  readonly lastStep: number;
  /** Of one step, in ms. */
  readonly duration: number;
  readonly go: (step: number) => void;
  /** What is played: another series, another drawing. Where it changes, the player stops. */
  readonly subject: string;
}

/** A player for as long as the view is there. */
export function usePlayer(played: Played): { readonly player: Player; readonly isPlaying: boolean } {
  const latest = useRef(played);
  latest.current = played;
  const [player] = useState(() =>
    createPlayer(
      { request: (callback) => requestAnimationFrame(callback), cancel: (id) => cancelAnimationFrame(id) },
      {
        current: () => latest.current.step,
        last: () => latest.current.lastStep,
        duration: () => latest.current.duration,
        go: (step) => {
          // The state is drawn later; the next frame may ask before that.
          latest.current = { ...latest.current, step };
          latest.current.go(step);
        },
      },
    ),
  );
  const [isPlaying, setIsPlaying] = useState(false);
  useEffect(() => player.subscribe(() => setIsPlaying(player.isPlaying())), [player]);
  useEffect(() => () => player.stop(), [player, played.subject]);
  return { player, isPlaying };
}
