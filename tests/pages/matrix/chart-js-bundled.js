import Chart from 'chart.js/auto';
import 'chartjs-adapter-date-fns';
import { draw } from './chart-js.js';
import { show } from './show.js';

void show(draw, Chart);
