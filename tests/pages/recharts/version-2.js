import * as recharts from 'recharts-2';
import { mountCharts } from './mount-charts.js';

mountCharts(recharts);
