import * as echarts from 'echarts';
import { draw } from './echarts-svg.js';
import { show } from './show.js';

void show(draw, echarts);
