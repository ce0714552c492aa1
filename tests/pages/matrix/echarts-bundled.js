import * as echarts from 'echarts';
import { draw } from './echarts.js';
import { show } from './show.js';

void show(draw, echarts);
