import type { LabChange } from '../create-lab.ts';

/** Where "Train it" leads: to the network that learns all ten series from every seed that was tried (docs/model.md), with a zig-zag to look at. */
export const TEACHABLE: LabChange = { view: 'train', series: 'data_zic_zac1', step: 6, network: 'elman-tanh', hidden: 12, rate: 0.01, lesson: 'article' };
