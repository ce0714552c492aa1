import * as Bokeh from '@bokeh/bokehjs';
import { draw } from './bokeh.js';
import { show } from './show.js';

void show(draw, Bokeh);
