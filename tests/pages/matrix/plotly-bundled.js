import Plotly from 'plotly.js-dist-min';
import { draw } from './plotly.js';
import { show } from './show.js';

void show(draw, Plotly);
