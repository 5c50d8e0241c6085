// The page in Chromium, driven as a person would.
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { build, make_engine, root } from './engine.mjs';
import { serve, shots } from './server.mjs';

const { chromium } = await import(root + 'simulator/web/page/node_modules/playwright-core/index.mjs');
const axe = readFileSync(root + 'simulator/web/page/node_modules/axe-core/axe.min.js', 'utf8');
let browser, server, base;

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

const desktop = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' };

// A page of its own, with nothing kept; whatever it complains of fails the test.
async function visit(address = '', options = {}, set_up = async () => {}) {
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
async function until(page, check, argument, longest = 20_000) {
  for (const end = Date.now() + longest; !(await page.evaluate(check, argument));) {
    assert.ok(Date.now() < end, 'it never became so: ' + check);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
const step_of = (page) => page.evaluate(() => Number(document.body.dataset.step));
const until_step = (page, step) =>
  until(page, (wanted) => document.body.dataset.step === String(wanted), step);
const editor = (page) => page.locator('#editor .cm-content');
async function write(page, text) {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
const hash_of = (what) => '#1:' + deflateRawSync(typeof what === 'string' ? what : JSON.stringify(what)).toString('base64url');

async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  // CodeMirror's scroller holds the text, which has the keyboard: axe does not see that.
  const real = violations.filter((one) => one.id !== 'scrollable-region-focusable' ||
    one.nodes.some((node) => !node.target.join(' ').includes('.cm-scroller')));
  assert.deepEqual(real.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', ')), []);
}

test('the demo is there, stepped through, scrubbed and played', async () => {
  const page = await visit();
  assert.equal(await step_of(page), 3); // the moment before the ending
  assert.match(await page.textContent('#sentence'), /^C is registered\./);
  await page.click('#forward');
  await until_step(page, 4);
  await page.keyboard.press('ArrowRight');
  await until_step(page, 5);
  await page.keyboard.press('ArrowLeft');
  await until_step(page, 4);
  await page.keyboard.press('End');
  await until_step(page, 14);
  assert.equal(await page.textContent('#status'), '3');
  assert.match(await page.textContent('#terminal'), /A: closing the log\n$/);
  await page.focus('#scrub');
  await page.keyboard.press('Home');
  await until_step(page, 0);
  await page.click('#play');
  await until_step(page, 2);
  await page.click('#play');
  assert.ok((await page.locator('#lanes svg text').allTextContents()).includes('REGISTRY'));
  await page.screenshot({ path: shots + 'dark.png' });
  await page.done();
});

test('what is typed is run at once, an error is shown with its place, and Tab is no trap', async () => {
  const page = await visit();
  await write(page, 'import atexit\natexit.register(print, "one")\natexit.register(print, "two")\n');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('.editor')), null);
  await until(page, () => document.querySelector('#scrub').max !== '14');
  await page.keyboard.press('Escape');
  await page.click('#to-end');
  await until(page, () => document.querySelector('#terminal').textContent.endsWith('two\none\n'));
  await write(page, 'x = (\n');
  await page.waitForSelector('#errors:not([hidden])');
  assert.match(await page.textContent('#errors'), /demo\.py:1:5: error: '\(' was never closed/);
  await page.done();
});

test('the palette and the tiles edit the script, as in the window', async () => {
  const page = await visit();
  await page.locator('#palette button', { hasText: '+ new' }).click();
  await page.locator('#palette button', { hasText: /^D/ }).click();
  await until(page, () => document.querySelector('#editor').shadowRoot.textContent.includes('atexit.register(D)'));
  await page.locator('#endings button', { hasText: 'os._exit' }).click();
  await until(page, () => document.querySelector('#editor').shadowRoot.textContent.includes('os._exit(7)'));
  await page.click('#to-end');
  await until(page, () => document.querySelector('#status').textContent === '7');
  await page.locator('#endings button', { hasText: 'all' }).click();
  await page.waitForSelector('.what-if');
  const rows = await page.locator('.what-if tbody tr').allTextContents();
  assert.ok(rows.some((row) => /os\._exit\(7\)none.*exit status 7/.test(row)), rows.join('\n'));
  assert.ok(rows.some((row) => /SIGTERMnone.*killed by SIGTERM/.test(row)), rows.join('\n'));
  await page.done();
});

test('another version, and two beside each other', async () => {
  const page = await visit();
  await page.selectOption('#python', '2.7');
  await page.click('#to-end');
  await until(page, () => document.querySelector('#terminal').textContent.startsWith('$ python2.7'));
  await page.selectOption('#compare', '3.14');
  await page.waitForSelector('#second:not([hidden]) svg');
  assert.match(await page.textContent('#which'), /^Python 2\.7: the first difference is/);
  await page.done();
});

test('predict first: asked before the ending, graded after it', async () => {
  const page = await visit();
  await page.click('#predict');
  await page.waitForSelector('#question:not([hidden]) button');
  for (const name of ['C', 'B', 'A'])
    await page.locator('#question button', { has: page.locator('svg') }).filter({ hasText: name }).first().click();
  await page.locator('#question button', { hasText: 'exit status 3' }).click();
  await page.locator('#question button', { hasText: 'a traceback of ValueError' }).first().click();
  await page.click('#question .primary');
  await until(page, () => document.querySelector('#question h2')?.textContent === 'Right');
  await page.done();
});

test('a link holds the script, the version and the step', async () => {
  const page = await visit('', {}, (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
  await page.click('#share');
  await page.waitForSelector('#notice:not([hidden])');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.length - base.length <= 250, `${link.length - base.length} characters`);
  await page.done();
  const other = await visit(link.slice(base.length));
  assert.equal(await step_of(other), 3);
  await other.done();
  const unicode = await visit(hash_of({ text: 'print("é → 😀")\n', python: '3.9', step: 1, name: 'ü.py' }));
  assert.equal(await unicode.textContent('#name'), 'ü.py');
  assert.match(await unicode.textContent('#terminal'), /python3\.9/);
  await unicode.done();
});

test('a hostile link is answered with a sentence, and the demo', async () => {
  const links = [
    ['#1:', /damaged/], ['#1:!!!', /damaged/], ['#1:AAAA', /damaged/], ['#2:AAAA', /newer lastcall/],
    ['#1:' + 'A'.repeat(9000), /longer than 8 KB/], [hash_of('[1]'), /damaged/], [hash_of('{"text": 3}'), /damaged/],
    [hash_of(JSON.stringify({ text: '#'.repeat(4 << 20) })), /larger than 1 MiB/],
  ];
  for (const [link, words] of links) {
    const page = await visit(link);
    assert.match(await page.textContent('#notice'), words, link.slice(0, 40));
    assert.match(await page.textContent('#sentence'), /./);
    await page.done();
  }
  const page = await visit(hash_of({ text: 'print("</script><img src=x onerror=alert(1)>")\n', name: '<b>x</b>' }));
  await page.click('#to-end');
  await until(page, () => document.querySelector('#terminal').textContent.includes('</script><img src=x'));
  assert.equal(await page.locator('main img').count(), 0);
  await page.done();
});

test('an endless script is stopped with a sentence, one that recurses too, and the page goes on', async () => {
  const page = await visit(hash_of({ text: 'while True:\n    pass\n' }));
  assert.match(await page.textContent('#notice'), /stopped/);
  await write(page, 'class A:\n    def __str__(self):\n        return str(self)\nstr(A())\n');
  await page.waitForTimeout(1500);
  await write(page, 'x = []\nwhile True:\n    x.append("y" * 100000)\n');
  await until(page, () => /stopped|memory/.test(document.querySelector('#notice').textContent));
  await write(page, 'print("still here")\n');
  await until(page, () => document.querySelector('#scrub').max < 10);
  await page.click('#to-end');
  await until(page, () => document.querySelector('#terminal').textContent.includes('still here'));
  await page.done();
});

test('work is kept for the next visit, and the page works where nothing can be kept', async () => {
  const context = await browser.newContext(desktop);
  const first = await context.newPage();
  await first.goto(base);
  await first.waitForSelector('body[data-drawn]');
  await write(first, 'print("kept")\n');
  await until(first, () => localStorage.getItem('lastcall.script')?.includes('kept'));
  await first.reload();
  await first.waitForSelector('body[data-drawn]');
  assert.match(await first.evaluate(() => document.querySelector('#editor').shadowRoot.textContent), /print\("kept"\)/);
  await context.close();
  const page = await visit('', {}, (denied) => denied.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  }));
  assert.match(await page.textContent('#notice'), /keeps nothing/);
  await page.click('#forward');
  await until_step(page, 4);
  await page.done();
});

test('it works without a network after the first visit', async () => {
  const context = await browser.newContext(desktop);
  const page = await context.newPage();
  await page.goto(base);
  await page.waitForSelector('body[data-drawn]');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await until(page, async () => (await caches.keys()).length === 1 &&
    (await (await caches.open((await caches.keys())[0])).keys()).length > 8);
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector('body[data-drawn]');
  await page.click('#forward');
  await until_step(page, 4);
  await context.close();
});

test('on a phone there is one lane at a time, and nothing scrolls sideways', async () => {
  const page = await visit('', phone);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(200);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
  }
  await page.setViewportSize(phone.viewport);
  const small = await page.$$eval('button:not([hidden]), select', (all) => all
    .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
    .map((one) => one.id || one.textContent));
  assert.deepEqual(small, []);
  for (let step = 4; step <= 9; ++step) {
    await page.tap('#forward');
    await until_step(page, step);
  }
  assert.equal(await page.locator('.lane-tabs [aria-pressed=true]').textContent(), 'Running 1');
  await page.waitForTimeout(700);
  await page.screenshot({ path: shots + 'phone.png' });
  await page.tap('.lane-tabs [data-lane="0"]');
  await page.waitForTimeout(600);
  assert.ok(await page.evaluate(() => document.querySelector('#lanes').scrollLeft < 10));
  await page.tap('#show-script');
  assert.ok(await page.isVisible('#editor'));
  await accessible(page);
  await page.done();
});

test('there is nothing that axe finds, in the light and in the dark', async () => {
  for (const colorScheme of ['dark', 'light']) {
    const page = await visit('', { colorScheme });
    await accessible(page);
    await page.click('#more');
    await accessible(page);
    await page.keyboard.press('Escape');
    await page.click('#lessons');
    await page.waitForSelector('.lesson .list');
    await accessible(page);
    if (colorScheme === 'light') {
      await page.goto(base);
      await page.waitForSelector('body[data-drawn]');
      await page.screenshot({ path: shots + 'light.png' });
    }
    await page.done();
  }
});

test('with reduced motion nothing flies', async () => {
  const page = await visit('', { reducedMotion: 'reduce' });
  await page.click('#forward');
  await until_step(page, 4);
  const now = await page.innerHTML('#lanes');
  await page.waitForTimeout(300);
  assert.equal(await page.innerHTML('#lanes'), now);
  await page.done();
});

test('embedded it is a stage with steps, also in a sandbox', async () => {
  const page = await visit('?embed&theme=light' + hash_of({ text: 'import atexit\natexit.register(print, "bye")\n' }),
    { viewport: { width: 760, height: 380 } });
  await page.click('#forward');
  await until_step(page, 1);
  assert.ok(await page.isHidden('#editor'));
  assert.match(await page.getAttribute('.embed-link', 'href'), /#1:/);
  await page.screenshot({ path: shots + 'embed.png' });
  await page.done();
  const context = await browser.newContext(desktop);
  const outer = await context.newPage();
  await outer.route(base + 'outer.html', (route) => route.fulfill({ contentType: 'text/html',
    body: `<iframe sandbox="allow-scripts" width="760" height="380" src="${base}?embed"></iframe>` }));
  await outer.goto(base + 'outer.html');
  const frame = outer.frames()[1] ?? await outer.waitForEvent('frameattached');
  // a frame without an origin gets no worker: it says so
  await until(frame, () => document.body?.classList.contains('failed'));
  assert.match(await frame.textContent('#sentence'), /sandbox has to allow its own origin/);
  await context.close();
});

test('figures in a page of somebody else share one engine, and stay as they were without it', async () => {
  const context = await browser.newContext(desktop);
  const outer = await context.newPage();
  const fetched = [];
  outer.on('request', (request) => request.url().endsWith('.wasm') && fetched.push(request.url()));
  const figure = (text) => `<lastcall-figure theme="light"><pre>${text}</pre></lastcall-figure>`;
  await outer.route(base + 'outer.html', (route) => route.fulfill({ contentType: 'text/html', body:
    figure('import atexit\natexit.register(print, "one")\n') + figure('import atexit\natexit.register(print, "two")\n') +
    figure('x = (\n') + '<script src="figure.js"></script>' }));
  await outer.goto(base + 'outer.html');
  await until(outer, () => [...document.querySelectorAll('lastcall-figure')].every((one) =>
    one.dataset.failed || one.shadowRoot?.querySelector('svg')));
  assert.equal(fetched.length, 1);
  await outer.locator('lastcall-figure button').nth(3).click();
  await until(outer, () => document.querySelectorAll('lastcall-figure')[1].shadowRoot.querySelector('p').textContent.includes('is registered'));
  assert.match(await outer.locator('lastcall-figure').nth(2).textContent(), /x = \([^]*never closed/);
  await outer.screenshot({ path: shots + 'figures.png' });
  await context.close();
});

test('every lesson can be taken from its first step to its last', async () => {
  const engine = await make_engine();
  const { lessons } = engine.ask('lessons');
  assert.ok(lessons.length >= 16);
  const page = await visit();
  for (const lesson of lessons) {
    await page.evaluate((name) => { location.hash = 'lesson-' + name; }, lesson.name);
    for (let step = 0; step < lesson.steps.length; ++step) {
      await until(page, ([title, last]) => document.querySelector('.lesson h2[tabindex]')?.textContent === title &&
        document.querySelector('#lesson-next') && last, [lesson.steps[step], true]);
      const told = engine.ask('lesson', { lesson: lesson.name, step });
      if (told.task?.kind === 'choose') {
        const { options } = engine.ask('solution', { lesson: lesson.name, step });
        for (const option of options) await page.locator(`.lesson input[value="${option}"]`).check();
        await page.locator('.task .primary').click();
        await until(page, () => document.querySelector('.told h2')?.textContent === 'Right');
      } else if (told.task?.kind === 'edit' || told.task?.kind === 'explore') {
        await page.locator('.task button', { hasText: 'Show the answer' }).click();
        await page.waitForTimeout(250);
        await page.locator('.task .primary').click();
        await until(page, () => document.querySelector('.told h2')?.textContent === 'Right');
      } else if (told.task?.kind === 'predict') {
        await page.locator('.task button', { hasText: 'Just show me' }).click();
      }
      if (step + 1 < lesson.steps.length) await page.click('#lesson-next');
    }
  }
  await page.done();
});

test('no budget is exceeded', async () => {
  const engine = await make_engine();
  const { demo } = engine.ask('about');
  for (let i = 0; i < 100; ++i) engine.ask('run', { text: demo });
  assert.ok(engine.heap() <= 96 << 20, `${engine.heap() >> 20} MiB of heap`);
  const begin = performance.now();
  for (let i = 0; i < 20; ++i) engine.ask('run', { text: demo });
  const took = (performance.now() - begin) / 20;
  console.log(`a run of the demo takes ${took.toFixed(1)} ms, the heap has ${engine.heap() >> 20} MiB`);
  assert.ok(took < 50, `${took} ms`);
  const size = (file) => readFileSync(build + '/site/' + file).length;
  assert.ok(size('engine.wasm') < 3.7e6, `${size('engine.wasm')} bytes of engine`);
  assert.ok(size('page.js') < 460e3 && size('figure.js') < 10e3 && size('worker.js') < 4e3);
});
