import bb, { line, zoom } from 'billboard.js';
import { draw } from './billboard.js';
import { show } from './show.js';

zoom();
void show(draw, { bb, line });
