import { Problem } from '../../problem.ts';

/** The first thing that was found out of order in a weights file; what comes after `checksum` only a forged one has. */
export type WeightsFileFault = 'magic' | 'version' | 'length' | 'checksum' | 'shape' | 'scaling' | 'padding' | 'numbers';

/** Some bytes are no weights file, or one that was damaged or made by a later version. */
export class InvalidWeightsFileError extends Problem {
  readonly code = 'invalid_weights_file';

  constructor(reason: WeightsFileFault) {
    super({ reason });
  }
}
