import * as d3 from 'd3';
import { draw } from './d3.js';
import { show } from './show.js';

void show(draw, d3);
