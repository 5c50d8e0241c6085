// Chromium, and the page in it, as the tests have it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { root } from './engine.mjs';
import { serve, shots } from './server.mjs';

const { chromium } = await import(root + 'simulator/web/page/node_modules/playwright-core/index.mjs');
const axe = readFileSync(root + 'simulator/web/page/node_modules/axe-core/axe.min.js', 'utf8');
export let browser, base;
let server;

before(async () => {
  server = await serve();
  base = server.base;
  browser = await chromium.launch({
    executablePath: process.env.LASTCALL_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
           '--disable-background-networking', '--disable-component-update'],
  });
});
after(async () => {
  await browser?.close();
  server?.end();
});

export const desktop = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' };

// A page of its own, with nothing kept; whatever it complains of fails the test.
export async function visit(address = '', options = {}, set_up = async () => {}) {
  const { complaints: allowed = [], ...rest } = options;
  const context = await browser.newContext({ ...desktop, ...rest });
  await set_up(context);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(base + address);
  await page.waitForSelector('body[data-drawn]', { timeout: 30_000 });
  page.done = async () => {
    await context.close();
    assert.deepEqual(complaints.filter((words) => !allowed.some((one) => words.includes(one))), []);
  };
  return page;
}
// Until something is so on the page. (Playwright's own waitForFunction needs eval, which the page forbids.)
export async function until(page, check, argument, longest = 20_000) {
  for (const end = Date.now() + longest; !(await page.evaluate(check, argument));) {
    assert.ok(Date.now() < end, 'it never became so: ' + check);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
export const step_of = (page) => page.evaluate(() => Number(document.body.dataset.step));
export const until_step = (page, step) =>
  until(page, (wanted) => document.body.dataset.step === String(wanted), step);
export const editor = (page) => page.locator('#editor .cm-content');
export async function write(page, text) {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
export const hash_of = (what) => '#1:' + deflateRawSync(typeof what === 'string' ? what : JSON.stringify(what)).toString('base64url');

export async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  // CodeMirror's scroller holds the text, which has the keyboard: axe does not see that.
  const real = violations.filter((one) => one.id !== 'scrollable-region-focusable' ||
    one.nodes.some((node) => !node.target.join(' ').includes('.cm-scroller')));
  assert.deepEqual(real.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', ')), []);
}

// What is seen, held against a picture that was kept, in squares of 8 pixels, so that
// neither letters drawn a little otherwise nor another browser's edges count. LASTCALL_KEEP_PICTURES=1
// keeps what is seen.
const kept = root + 'tests/web/pictures/';
const most_different = 0.01; // of the squares
export async function looks_as(page, name) {
  await until(page, () => document.body.dataset.still !== 'no'); // what moves has arrived
  const seen = await page.screenshot({ path: `${shots}${name}.png`, animations: 'disabled', caret: 'hide' });
  if (process.env.LASTCALL_KEEP_PICTURES) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${kept}${name}.png`, seen);
  }
  assert.ok(existsSync(`${kept}${name}.png`), `no picture "${name}" was kept: LASTCALL_KEEP_PICTURES=1 does`);
  const context = await browser.newContext();
  const blank = await context.newPage();
  const share = await blank.evaluate(async (pictures) => {
    const squares = await Promise.all(pictures.map(async (picture) => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + picture;
      await image.decode();
      const [width, height] = [Math.ceil(image.width / 8), Math.ceil(image.height / 8)];
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const brush = canvas.getContext('2d');
      brush.imageSmoothingQuality = 'high';
      brush.drawImage(image, 0, 0, width, height);
      return { width, height, bytes: brush.getImageData(0, 0, width, height).data };
    }));
    const [a, b] = squares;
    if (a.width !== b.width || a.height !== b.height) return 1;
    let different = 0;
    for (let i = 0; i < a.bytes.length; i += 4)
      if ([0, 1, 2].some((k) => Math.abs(a.bytes[i + k] - b.bytes[i + k]) > 16)) ++different;
    return different / (a.width * a.height);
  }, [readFileSync(`${kept}${name}.png`).toString('base64'), seen.toString('base64')]);
  await context.close();
  assert.ok(share <= most_different, `"${name}" looks otherwise than tests/web/pictures/${name}.png in ${(100 * share).toFixed(1)} % ` +
    `(seen: ${shots}${name}.png); if that is meant, LASTCALL_KEEP_PICTURES=1 keeps it`);
}
