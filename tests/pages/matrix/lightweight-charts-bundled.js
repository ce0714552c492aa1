import * as charts from 'lightweight-charts';
import { draw } from './lightweight-charts.js';
import { show } from './show.js';

void show(draw, charts);
