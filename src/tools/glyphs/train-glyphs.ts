import { GLYPH_INPUTS } from '../../core/chart/pixels/text/glyph-image.ts';
import { GLYPH_CLASSES, GLYPH_HIDDEN, GLYPH_SHAPE, runGlyphNetwork, type GlyphNetwork } from '../../core/chart/pixels/text/glyph-network.ts';
import type { Random } from '../../core/random.ts';
import type { GlyphSamples } from './glyph-samples.ts';

const BATCH = 64;
const RATE = 2e-3;
const DECAY = 1e-5;
const ARRAYS = ['hiddenWeights', 'hiddenBiases', 'classWeights', 'classBiases'] as const;

/** A network with the sizes of GLYPH_SHAPE, filled by `fill`. */
export function createGlyphNetwork(fill: (array: (typeof ARRAYS)[number]) => number): GlyphNetwork {
  const filled = (array: (typeof ARRAYS)[number]) => Float32Array.from({ length: GLYPH_SHAPE[array] }, () => fill(array));
  return { hiddenWeights: filled('hiddenWeights'), hiddenBiases: filled('hiddenBiases'), classWeights: filled('classWeights'), classBiases: filled('classBiases') };
}

/** Trains by cross entropy with Adam, its rate falling to zero along a cosine (Kingma and Ba, 2015; Loshchilov and Hutter, 2017). */
export function trainGlyphs(samples: GlyphSamples, epochs: number, random: Random, report: (epoch: number, loss: number) => void): GlyphNetwork {
  const network = createGlyphNetwork((array) =>
    array === 'hiddenWeights' ? random.normal() * Math.sqrt(2 / GLYPH_INPUTS) : array === 'classWeights' ? random.normal() / Math.sqrt(GLYPH_HIDDEN) : 0,
  );
  const gradient = createGlyphNetwork(() => 0);
  const [mean, square] = [createGlyphNetwork(() => 0), createGlyphNetwork(() => 0)];
  const count = samples.classes.length;
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const steps = epochs * Math.floor(count / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (let start = 0; start + BATCH <= count; start += BATCH) {
      for (const array of ARRAYS) gradient[array].fill(0);
      for (let i = start; i < start + BATCH; i++) loss += addGradient(network, samples, order[i], gradient, random);
      step++;
      const rate = (RATE * (1 + Math.cos((Math.PI * step) / steps))) / 2;
      for (const array of ARRAYS) adam(network[array], gradient[array], mean[array], square[array], rate, step);
    }
    report(epoch + 1, loss / count);
  }
  return network;
}

const input = new Float32Array(GLYPH_INPUTS);
const hidden = new Float32Array(GLYPH_HIDDEN);
const logits = new Float32Array(GLYPH_CLASSES);
const hiddenGradient = new Float32Array(GLYPH_HIDDEN);

/** Adds the gradient of one sample, its ink a little noisy, and returns its loss. */
function addGradient(network: GlyphNetwork, samples: GlyphSamples, index: number, gradient: GlyphNetwork, random: Random): number {
  const noise = 0.06 * random.uniform();
  const gain = 0.85 + 0.3 * random.uniform();
  for (let i = 0; i < GLYPH_INPUTS; i++) {
    const value = samples.inputs[index * GLYPH_INPUTS + i];
    input[i] = i < GLYPH_INPUTS - 4 ? value * gain + noise * (random.uniform() - 0.5) : value;
  }
  const glyph = samples.classes[index];
  runGlyphNetwork(network, input, hidden, logits);
  hiddenGradient.fill(0);
  for (let c = 0; c < GLYPH_CLASSES; c++) {
    const error = Math.exp(logits[c]) - (c === glyph ? 1 : 0);
    gradient.classBiases[c] += error;
    for (let unit = 0, at = c * GLYPH_HIDDEN; unit < GLYPH_HIDDEN; unit++, at++) {
      gradient.classWeights[at] += error * hidden[unit];
      hiddenGradient[unit] += error * network.classWeights[at];
    }
  }
  for (let unit = 0; unit < GLYPH_HIDDEN; unit++) {
    if (hidden[unit] <= 0) continue;
    const error = hiddenGradient[unit];
    gradient.hiddenBiases[unit] += error;
    for (let i = 0, at = unit * GLYPH_INPUTS; i < GLYPH_INPUTS; i++, at++) gradient.hiddenWeights[at] += error * input[i];
  }
  return -logits[glyph];
}

function adam(weights: Float32Array, gradient: Float32Array, mean: Float32Array, square: Float32Array, rate: number, step: number): void {
  const correction = Math.sqrt(1 - 0.999 ** step) / (1 - 0.9 ** step);
  for (let i = 0; i < weights.length; i++) {
    const slope = gradient[i] / BATCH;
    mean[i] += 0.1 * (slope - mean[i]);
    square[i] += 0.001 * (slope * slope - square[i]);
    weights[i] -= rate * ((correction * mean[i]) / (Math.sqrt(square[i]) + 1e-8) + DECAY * weights[i]);
  }
}

function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}
