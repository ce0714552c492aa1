import { draw as drawBy } from './echarts.js';

export { fromGlobal } from './echarts.js';

export const draw = (echarts, box, given) => drawBy(echarts, box, given, 'svg');
