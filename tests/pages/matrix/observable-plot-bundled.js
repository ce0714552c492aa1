import * as Plot from '@observablehq/plot';
import { draw } from './observable-plot.js';
import { show } from './show.js';

void show(draw, Plot);
