import UPlot from 'uplot';
import { draw } from './uplot.js';
import { show } from './show.js';

void show(draw, UPlot);
