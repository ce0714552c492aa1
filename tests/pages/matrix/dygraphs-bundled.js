import Dygraph from 'dygraphs';
import { draw } from './dygraphs.js';
import { show } from './show.js';

void show(draw, Dygraph);
