import { Chart } from 'frappe-charts';
import { draw } from './frappe.js';
import { show } from './show.js';

void show(draw, { Chart });
