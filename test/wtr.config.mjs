import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { ensureChromium, findFirefox, findWebKit } from './browsers.mjs';
import { countsReporter } from './counts-reporter.mjs';
import { fetchCorpora } from './fixtures/xss/fetch-corpora.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const browser = process.env.TEST_BROWSER ?? 'chromium';
const countsFile = process.env.TEST_COUNTS;

/** A page that has focus and draws frames even while another one, tested at the same time, is in front of it. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  return page;
}

const launchers = {
  chromium: async () => chromeLauncher({ launchOptions: await ensureChromium(), createPage: focusedPage }),
  firefox: () => {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('Firefox was not found: install it (firefox-esr) or set FIREFOX_PATH.');
    // puppeteer-core drives Firefox over WebDriver BiDi, without geckodriver.
    const launcher = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } });
    return Object.assign(launcher, { name: 'Firefox' });
  },
  webkit: () => {
    const found = findWebKit();
    if (!found) throw new Error('WebKitGTK was not found: install it (Debian: webkit2gtk-driver and xvfb).');
    return webkitLauncher(found);
  },
};

const launch = launchers[browser];
if (!launch) throw new Error(`Expected TEST_BROWSER to be chromium, firefox or webkit, got "${browser}"`);

fetchCorpora();

export default {
  rootDir,
  groups: [
    { name: 'unit', files: [`${rootDir}test/unit/**/*.test.ts`] },
    { name: 'stories', files: [`${rootDir}test/stories/**/*.test.ts`] },
  ],
  // The development build of Lit reports shadowed fields and updates that trigger updates.
  nodeResolve: { exportConditions: ['development'] },
  concurrency: browser === 'chromium' ? 2 : 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  browsers: [await launch()],
  // A worker is asked for by the name it has once it is built; imports of that kind are rewritten, addresses are not.
  middleware: [
    (context, next) => {
      if (context.path.endsWith('-worker.js')) context.path = context.path.replace(/\.js$/, '.ts');
      return next();
    },
  ],
  plugins: [a11ySnapshotPlugin(), esbuildPlugin({ ts: true, tsconfig: `${rootDir}tsconfig.json`, target: 'es2022' })],
  // Every test of the elements holds with their words in the light DOM, too.
  ...(process.env.TEST_WORDS === 'light' && {
    testRunnerHtml: (test) => `<!doctype html><html><body>
      <script type="module">await import('/test/unit/words-in-light-dom.ts'); await import(${JSON.stringify(test)});</script>
    </body></html>`,
  }),
  testFramework: { config: { timeout: 15_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter(), ...(countsFile ? [countsReporter(countsFile)] : [])],
};
