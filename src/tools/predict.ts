import { readFile } from 'node:fs/promises';
import { predictText } from './predict/predict-text.ts';
import { parseArguments, UsageError } from './predict/parse-arguments.ts';

/** What a shell sees when nothing could be forecast, or the command was not understood. */
const EXIT_REFUSED = 2;

/**
 * `npm run -s predict -- [--model M] [--horizon N] [--normalize MODE] [FILE]`:
 * JSON on stdout, and nothing else there.
 */
async function predict(): Promise<void> {
  try {
    const { file, ...options } = parseArguments(process.argv.slice(2));
    const { found, answer } = await predictText(file === null ? await readStandardInput() : await readText(file), options);
    console.log(JSON.stringify(answer));
    if (!found) process.exitCode = EXIT_REFUSED;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = EXIT_REFUSED;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return decode(await readFile(file));
  } catch (error) {
    throw new UsageError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return decode(Buffer.concat(chunks));
}

/** The same decoding as a browser's file reader: UTF-8, a byte order mark dropped. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

await predict();
