/** How the learning rate goes over the epochs. */
export interface ScheduleConfig {
  /** `cosine` falls from `rate` to `floor` along half a cosine; `step` multiplies by `factor` every `every` epochs. */
  readonly shape: { readonly kind: 'constant' } | { readonly kind: 'cosine'; readonly floor: number } | { readonly kind: 'step'; readonly every: number; readonly factor: number };
  /** The highest rate. */
  readonly rate: number;
  /** Epochs over which it rises to that from 0, by even steps; 0 for none. */
  readonly warmUp: number;
}

/**
 * The learning rate of an epoch.
 *
 * The cosine is that of I. Loshchilov and F. Hutter, "SGDR" (2017), eq. 5, without restarts.
 *
 * @param epoch from 0
 * @param epochs how many there are to be
 */
export function rateAt({ shape, rate, warmUp }: ScheduleConfig, epoch: number, epochs: number): number {
  if (epoch < warmUp) return (rate * (epoch + 1)) / (warmUp + 1);
  switch (shape.kind) {
    case 'constant':
      return rate;
    case 'cosine': {
      const done = (epoch - warmUp) / Math.max(1, epochs - warmUp);
      return shape.floor + ((rate - shape.floor) * (1 + Math.cos(Math.PI * done))) / 2;
    }
    case 'step':
      return rate * shape.factor ** Math.floor((epoch - warmUp) / shape.every);
  }
}
