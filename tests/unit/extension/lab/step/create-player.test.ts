import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../../../../src/extension/lab/step/create-player.ts';

const FRAME_MS = 16;

/** A player over `last` steps of `duration` ms, with a clock that moves by hand. */
function setUp({ step = 0, last = 3, duration = 128 } = {}) {
  let waiting: ((now: number) => void) | null = null;
  let now = 1000;
  const visited: number[] = [];
  const progresses: number[] = [];
  let current = step;
  const player = createPlayer(
    {
      request: (callback) => {
        waiting = callback;
        return 1;
      },
      cancel: () => (waiting = null),
    },
    { current: () => current, last: () => last, duration: () => duration, go: (to) => visited.push((current = to)) },
  );
  player.onFrame((progress) => progresses.push(progress));
  const frame = (ms = FRAME_MS): boolean => {
    const callback = waiting;
    waiting = null;
    now += ms;
    callback?.(now);
    return callback !== null;
  };
  const untilIdle = (most = 1000): number => {
    let frames = 0;
    while (frames < most && frame()) frames++;
    return frames;
  };
  return { player, frame, untilIdle, visited, progresses, step: () => current };
}

describe('the player', () => {
  it('goes through all steps, one change a step however many frames it takes, and ends by itself', () => {
    const { player, untilIdle, visited, progresses } = setUp();
    player.play();
    expect(player.isPlaying()).toBe(true);
    const frames = untilIdle();
    expect(visited).toEqual([1, 2, 3]);
    // 3 steps of 128 ms in frames of 16 ms, and the first, which only looks at the clock.
    expect(frames).toBe(25);
    expect(progresses.every((progress) => progress >= 0 && progress < 1)).toBe(true);
    expect(player.isPlaying()).toBe(false);
    expect(player.progress()).toBe(0);
  });

  it('begins anew where it stands at the end', () => {
    const { player, untilIdle, visited } = setUp({ step: 3 });
    player.play();
    untilIdle();
    expect(visited).toEqual([0, 1, 2, 3]);
  });

  it('pauses with the numbers on their way, and goes on from there', () => {
    const { player, frame, untilIdle, visited } = setUp();
    player.play();
    for (let i = 0; i < 5; i++) frame();
    player.pause();
    const halfWay = player.progress();
    expect(halfWay).toBe(0.5);
    expect(frame()).toBe(false);
    player.play();
    frame();
    expect(player.progress()).toBe(halfWay);
    untilIdle();
    expect(visited).toEqual([1, 2, 3]);
  });

  it('takes the numbers back where it is stopped', () => {
    const { player, frame, progresses } = setUp();
    player.play();
    for (let i = 0; i < 6; i++) frame();
    player.stop();
    expect(player.progress()).toBe(0);
    expect(progresses.at(-1)).toBe(0);
    expect(frame()).toBe(false);
  });

  it('does not leap after a long pause between two frames', () => {
    const { player, frame, step } = setUp({ duration: 1000 });
    player.play();
    frame();
    frame(60_000);
    expect(step()).toBe(0);
    expect(player.progress()).toBeLessThanOrEqual(0.5);
  });

  it('says when it begins and ends, once each', () => {
    const { player, untilIdle } = setUp();
    const said: boolean[] = [];
    player.subscribe(() => said.push(player.isPlaying()));
    player.play();
    player.play();
    untilIdle();
    player.pause();
    expect(said).toEqual([true, false]);
  });

  it('requests no frame more once a listener has stopped it', () => {
    const { player, frame } = setUp();
    player.onFrame((progress) => progress > 0.2 && player.pause());
    player.play();
    let frames = 0;
    while (frame()) frames++;
    expect(frames).toBeLessThan(6);
    expect(player.isPlaying()).toBe(false);
  });
});
