import { fileURLToPath } from 'node:url';
import { findChromium, findOrInstallChromium } from '../../src/tools/start/find-chromium.mjs';
import { canInstallPackages, findProgram, installPackages } from '../../src/tools/start/run-command.mjs';

/** What the end-to-end tests need beside a Chromium: a Debian package for each program. */
const PROGRAMS = {
  'firefox-esr': ['firefox-esr', 'firefox'],
  xvfb: ['Xvfb'],
  xauth: ['xauth'],
  xdotool: ['xdotool'],
};

/** Text has no width without fonts, and screenshots show boxes. */
const FONTS = ['fonts-dejavu-core', 'fonts-liberation'];

/**
 * Makes sure that the browsers and the virtual screen are there, and says what it did.
 *
 * @throws {Error} in one sentence, when something is missing that cannot be installed here
 */
export async function ensureSystemPackages() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const missing = process.platform === 'linux' ? missingPackages() : [];
  const hasChromium = findChromium(root) !== null;
  if (missing.length > 0) {
    const wanted = [...missing, ...(hasChromium ? [] : ['chromium']), ...FONTS];
    if (!canInstallPackages()) {
      throw new Error(`The end-to-end tests need more of the system: sudo apt-get install --no-install-recommends ${wanted.join(' ')}`);
    }
    console.log(`Installing with apt-get: ${wanted.join(', ')} ...`);
    if (!(await installPackages(wanted))) throw new Error('apt-get could not install them; what it said stands above.');
  }
  const { path, how } = await findOrInstallChromium(root);
  console.log(`Chromium: ${path}, ${how}.`);
}

function missingPackages() {
  return Object.entries(PROGRAMS)
    .filter(([, programs]) => !programs.some((program) => findProgram(program)))
    .map(([name]) => name);
}
