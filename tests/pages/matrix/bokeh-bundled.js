import * as Bokeh from '@bokeh/bokehjs/build/js/lib/api/index.js';
import { draw } from './bokeh.js';
import { show } from './show.js';

void show(draw, Bokeh);
