import * as Chartist from 'chartist';
import { draw } from './chartist.js';
import { show } from './show.js';

void show(draw, Chartist);
