/**
 * No number in the kernels goes beyond this. Weights, inputs and hidden states
 * are held to it, and 320 products of two such numbers are still finite in f32.
 */
export const LARGEST: f32 = 288230376151711744; // 2^58
