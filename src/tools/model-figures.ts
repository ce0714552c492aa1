import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { descendFrom } from './model-figures/count-starts.ts';
import {
  describeDescents,
  describeLessons,
  describeOptimizers,
  describeTeacherForcing,
  describeValley,
  STARTS,
} from './model-figures/describe-figures.ts';
import { drawValley } from './model-figures/draw-valley.ts';
import { replaceMarked } from './model-figures/replace-marked.ts';

/** `npm run -s model-figures`: measures the figures of docs/model.md, prints them and writes them there, picture included. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const place = `${root}/docs/model.md`;

const figures: Readonly<Record<string, () => string>> = {
  descents: () => describeDescents(descendFrom(STARTS)),
  optimizers: describeOptimizers,
  valley: describeValley,
  'teacher forcing': describeTeacherForcing,
  lessons: describeLessons,
};

let text = await readFile(place, 'utf8');
for (const [name, describe] of Object.entries(figures)) {
  const figure = describe();
  console.log(`${name}\n\n${figure}\n`);
  text = replaceMarked(text, name, figure);
}
await writeFile(place, text);
await writeFile(`${root}/docs/images/valley.svg`, drawValley());
