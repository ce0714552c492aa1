import * as recharts from 'recharts';
import { mountCharts } from './mount-charts.js';

mountCharts(recharts);
