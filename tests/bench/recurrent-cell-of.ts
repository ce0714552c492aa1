import type { NetworkConfig, RecurrentCell } from '../../src/core/rnn/network-config.ts';

/** The cell of a network that peers can run, too: what is measured is recurrent. */
export function recurrentCellOf({ cell }: NetworkConfig): RecurrentCell {
  if (cell === 'dense-relu') throw new RangeError('A network without a recurrence is no case of this bench.');
  return cell;
}
