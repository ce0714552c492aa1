import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { draw } from './vega-canvas.js';
import { show } from './show.js';

void show(draw, { vega, vegaLite });
