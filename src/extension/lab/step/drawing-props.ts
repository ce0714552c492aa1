import type { MiniTrace } from '../../../core/rnn/mini/trace-mini.ts';
import type { Player } from './create-player.ts';
import type { StepContext } from './step-words.ts';

/** What every drawing of the network is given. */
export interface DrawingProps {
  readonly trace: MiniTrace;
  readonly context: StepContext;
  /** 0: nothing is read; t: x_t is in; n + 1: the output. */
  readonly step: number;
  /** The room there is, in px. */
  readonly width: number;
  /** The same in words. */
  readonly label: string;
  /** By which the numbers move; null where the user wants no motion. */
  readonly player: Player | null;
}
