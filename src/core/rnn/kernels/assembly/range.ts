/**
 * No number in the kernels goes beyond this. Weights, inputs and hidden states
 * are held to it, and the 512 products that a sum has at most are then finite in f32.
 */
export const LARGEST: f32 = 288230376151711744; // 2^58
