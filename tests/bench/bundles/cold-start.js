import { readFile } from 'node:fs/promises';

/**
 * In a fresh process: from nothing to the first prediction of an entry, loading
 * and all. Prints `{ cpuMs, wallMs }`; node's own start is not counted.
 *
 * Parameters: the entry, and a file with an ONNX model.
 */
const [entry, model] = process.argv.slice(2);
const bytes = new Uint8Array(await readFile(model));
const inputs = Float64Array.from({ length: 8 }, (_, i) => i / 8);
// tfjs greets.
const print = console.log;
console.log = console.warn = () => {};

const wall = performance.now();
const cpu = process.cpuUsage();
const { predict } = await import(entry);
const output = await predict(inputs, bytes);
const { user, system } = process.cpuUsage(cpu);
const wallMs = performance.now() - wall;
if (!Number.isFinite(output)) throw new Error(`It predicts ${output}.`);
print(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs }));
process.exit();
