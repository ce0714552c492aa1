/** What the build makes of a task for the page: `src/tools/build/bundle-in-page.ts`. */
declare module '*?in-page' {
  export function run(task: unknown): Promise<unknown>;
}
