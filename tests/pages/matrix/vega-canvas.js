import { draw as drawBy } from './vega-svg.js';

export { fromGlobal } from './vega-svg.js';

export const draw = (libraries, box, given) => drawBy(libraries, box, given, 'canvas');
