/** The browser's frames; tests put their own in. */
export interface FrameClock {
  readonly request: (callback: (now: number) => void) => number;
  readonly cancel: (id: number) => void;
}

/** What is played. */
export interface Steps {
  readonly current: () => number;
  readonly last: () => number;
  readonly go: (step: number) => void;
  /** How long a step takes now, in ms. */
  readonly duration: () => number;
}

export type Player = ReturnType<typeof createPlayer>;

/** After a longer pause between two frames, as a hidden tab makes it, it goes on where it was. */
const LONGEST_FRAME_MS = 500;

/**
 * Goes through steps by itself. It says at every frame how much of the present
 * step is over, and moves on when all of it is: the steps' own state changes
 * once a step, not once a frame.
 */
export function createPlayer(clock: FrameClock, steps: Steps) {
  const frameListeners = new Set<(progress: number) => void>();
  const changeListeners = new Set<() => void>();
  let isPlaying = false;
  let progress = 0;
  let frame = 0;
  let before: number | null = null;

  const tellFrame = (): void => frameListeners.forEach((listen) => listen(progress));
  const setPlaying = (now: boolean): void => {
    if (isPlaying === now) return;
    isPlaying = now;
    changeListeners.forEach((listen) => listen());
  };
  const halt = (): void => {
    clock.cancel(frame);
    before = null;
    setPlaying(false);
  };
  const rewind = (): void => {
    progress = 0;
    tellFrame();
  };
  const onFrame = (now: number): void => {
    progress += Math.min(LONGEST_FRAME_MS, now - (before ?? now)) / steps.duration();
    before = now;
    if (progress >= 1) {
      progress %= 1;
      steps.go(steps.current() + 1);
      if (steps.current() >= steps.last()) {
        progress = 0;
        tellFrame();
        halt();
        return;
      }
    }
    tellFrame();
    // A listener may have stopped it.
    if (isPlaying) frame = clock.request(onFrame);
  };

  return {
    isPlaying: () => isPlaying,
    /** Of the step that is under way, 0..1; 0 where none is. */
    progress: () => progress,
    /** From where it stands; from the start where it stands at the end. */
    play(): void {
      if (isPlaying || steps.last() < 1) return;
      if (steps.current() >= steps.last()) {
        steps.go(0);
        rewind();
      }
      setPlaying(true);
      frame = clock.request(onFrame);
    },
    /** Numbers stay where they are on their way. */
    pause: halt,
    /** Numbers go back to where they set off. */
    stop(): void {
      halt();
      rewind();
    },
    /** @returns ends it */
    onFrame(listener: (progress: number) => void): () => void {
      frameListeners.add(listener);
      return () => frameListeners.delete(listener);
    },
    /** Of playing and not playing. @returns ends it */
    subscribe(listener: () => void): () => void {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
  };
}
