/** What the build makes of the kernels' sources: `src/tools/build/inline-kernels.ts`. */
declare module '*?kernels' {
  export const bytes: Uint8Array;
}
