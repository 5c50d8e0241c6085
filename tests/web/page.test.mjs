// The page in Chromium, driven as a person would.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import { accessible, base, browser, desktop, editor, hash_of, looks_as, phone, step_of, until, until_step, visit, write } from './chromium.mjs';
import { build, make_engine } from './engine.mjs';
import { serve, shots } from './server.mjs';

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
  await page.focus('#scrub');
  await page.keyboard.press('Home');
  for (let step = 0; step < 9; ++step) await page.keyboard.press('ArrowRight');
  await until_step(page, 9);
  await page.waitForTimeout(700);
  await looks_as(page, 'dark');
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

test('a new version of the page replaces the old one, whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lastcall-site-'));
  let server;
  const context = await browser.newContext(desktop);
  try {
    cpSync(build + '/site', folder, { recursive: true });
    server = await serve(folder);
    const { port } = new URL(server.base);
    const page = await context.newPage();
    await page.goto(server.base);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const versions = () => page.evaluate(() => caches.keys());
    const [old] = await versions();
    assert.match(old, /^lastcall-/);
    server.end();
    const change = (name, from, to) => {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.ok(text.includes(from));
      writeFileSync(join(folder, name), text.replace(from, to));
    };
    change('index.html', '<title>lastcall', '<title>A newer lastcall');
    change('sw.js', old, 'lastcall-9.9.9-test');
    server = await serve(folder, port);
    for (const end = Date.now() + 20_000; !(await page.title()).startsWith('A newer');) {
      assert.ok(Date.now() < end, 'the old version stayed');
      await page.reload();
      await page.waitForSelector('body[data-drawn]');
      await page.waitForTimeout(2500); // it asks for a newer one only now
    }
    for (const end = Date.now() + 20_000; (await versions()).join() !== 'lastcall-9.9.9-test';) {
      assert.ok(Date.now() < end, 'what was kept of the old version stayed: ' + await versions());
      await page.waitForTimeout(100);
    }
  } finally {
    await context.close();
    server?.end();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('it needs no WebGL, and no canvas', async () => {
  const page = await visit('', {}, (context) => context.addInitScript(() => {
    delete window.WebGLRenderingContext;
    delete window.WebGL2RenderingContext;
    HTMLCanvasElement.prototype.getContext = () => null;
    window.OffscreenCanvas = undefined;
  }));
  await page.click('#forward');
  await until_step(page, 4);
  assert.ok((await page.locator('#lanes svg text').allTextContents()).includes('REGISTRY'));
  await page.done();
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
  await looks_as(page, 'phone');
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
    await page.click('#predict');
    await page.waitForSelector('#question .primary');
    await accessible(page);
    await page.locator('#question button', { hasText: 'Just show me' }).click();
    await page.locator('#endings button', { hasText: 'all' }).click();
    await page.waitForSelector('.what-if');
    await accessible(page);
    await page.selectOption('#compare', '2.7');
    await page.waitForSelector('#second:not([hidden]) svg');
    await write(page, 'x = (\n');
    await page.waitForSelector('#errors:not([hidden])');
    await accessible(page);
    await page.click('#lessons');
    await page.waitForSelector('.lesson .list');
    await accessible(page);
    await page.locator('.lesson .list button').first().click();
    await page.waitForSelector('.lesson h2[tabindex]');
    await accessible(page);
    if (colorScheme === 'light') {
      await page.goto(base);
      await page.waitForSelector('body[data-drawn]');
      await page.waitForTimeout(500);
      await looks_as(page, 'light');
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
  await accessible(page);
  await page.waitForTimeout(600);
  await looks_as(page, 'embed');
  await page.click('#play');
  await until_step(page, 3);
  await page.click('#play');
  await page.focus('#play');
  await page.keyboard.press('Home');
  await until_step(page, 0);
  await page.done();
  const context = await browser.newContext(desktop);
  for (const sandbox of ['', 'sandbox="allow-scripts allow-same-origin"']) {
    const whole = await context.newPage();
    await whole.route(base + 'outer.html', (route) => route.fulfill({ contentType: 'text/html',
      body: `<iframe ${sandbox} width="760" height="380" src="${base}?embed"></iframe>` }));
    await whole.goto(base + 'outer.html');
    const inner = whole.frames()[1] ?? await whole.waitForEvent('frameattached');
    await until(inner, () => document.body?.dataset.drawn === 'yes');
    await inner.click('#forward');
    await until_step(inner, 1);
    await whole.close();
  }
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
    figure('x = (\n') + `<lastcall-figure script="${hash_of({ text: 'print("three")\n', python: '3.9', step: 2 }).slice(1)}">` +
    '<img alt="a picture" src="icon.svg"></lastcall-figure><script src="figure.js"></script>' }));
  await outer.goto(base + 'outer.html');
  await until(outer, () => [...document.querySelectorAll('lastcall-figure')].every((one) =>
    one.dataset.failed || one.shadowRoot?.querySelector('svg')));
  assert.equal(fetched.length, 1);
  const second = outer.locator('lastcall-figure').nth(1);
  await second.getByLabel('Step', { exact: true }).click();
  await until(outer, () => document.querySelectorAll('lastcall-figure')[1].shadowRoot.querySelector('p').textContent.includes('is registered'));
  assert.match(await outer.locator('lastcall-figure').nth(2).textContent(), /x = \([^]*never closed/);
  const three = outer.locator('lastcall-figure').nth(3);
  assert.match(await three.locator('small').textContent(), /step 2 of/);
  assert.match(await three.locator('pre').textContent(), /three\n/);
  await outer.screenshot({ path: shots + 'figures.png' });
  await context.close();
});

test('a figure in a page of somebody else plays with the motion of the page, and by the keyboard', async () => {
  const figure = (text) => `<lastcall-figure theme="dark"><pre>${text}</pre></lastcall-figure>`;
  for (const reducedMotion of ['no-preference', 'reduce']) {
    const context = await browser.newContext({ ...desktop, reducedMotion });
    const outer = await context.newPage();
    // More figures than runs that the engine keeps.
    await outer.route(base + 'outer.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en">' +
      '<title>Figures</title><main><h1>Figures</h1>' + figure('import atexit\natexit.register(print, "bye")\n').repeat(6) +
      '</main><script src="figure.js"></script>' }));
    await outer.goto(base + 'outer.html');
    await until(outer, () => [...document.querySelectorAll('lastcall-figure')].every((one) => one.shadowRoot?.querySelector('svg')));
    const first = outer.locator('lastcall-figure').first();
    const step = async () => Number(/step (\d+) of/.exec(await first.locator('small').textContent())[1]);
    const reaches = async (check) => {
      for (const end = Date.now() + 20_000; !check(await step()); await outer.waitForTimeout(20))
        assert.ok(Date.now() < end, 'it stayed at step ' + await step());
    };
    await accessible(outer);
    await first.getByLabel('Play').click();
    // Every picture that is shown of one step, until the next step but one.
    const seen = await outer.evaluate(() => new Promise((resolve) => {
      const inside = document.querySelector('lastcall-figure').shadowRoot;
      const pictures = {};
      const look = () => {
        const now = /step (\d+)/.exec(inside.querySelector('small').textContent)[1];
        (pictures[now] ??= new Set()).add(inside.querySelector('.lanes').innerHTML);
        if (now >= 3) resolve(Object.values(pictures).map((all) => all.size));
        else requestAnimationFrame(look);
      };
      look();
    }));
    if (reducedMotion === 'reduce') assert.ok(Math.max(...seen) <= 2, 'it moves: ' + seen);
    else assert.ok(seen[1] + seen[2] > 8, 'it does not move: ' + seen);
    await first.getByLabel('Pause').click();
    const paused = await step();
    await outer.waitForTimeout(1500);
    assert.equal(await step(), paused);
    await outer.keyboard.press('End');
    await reaches((now) => now > paused + 1);
    assert.match(await first.locator('.row pre').textContent(), /bye/);
    await outer.keyboard.press('Home');
    await reaches((now) => now === 0);
    await outer.keyboard.press('ArrowRight');
    await reaches((now) => now === 1);
    await outer.keyboard.press('ArrowLeft');
    await reaches((now) => now === 0);
    await outer.keyboard.press('Space'); // the play button has the keyboard
    await reaches((now) => now === 2);
    await outer.screenshot({ path: shots + 'figures-play.png' });
    for (let i = 0; i < 5; ++i) await outer.keyboard.press('Tab');
    assert.ok(await outer.evaluate(() => document.activeElement !== document.querySelector('lastcall-figure')), 'a trap');
    await context.close();
  }
});

test('no budget is exceeded', async () => {
  const engine = await make_engine();
  const { demo } = engine.ask('about');
  for (let i = 0; i < 100; ++i) engine.ask('run', { text: demo });
  assert.ok(engine.heap() <= 64 << 20, `${engine.heap() >> 20} MiB of heap after 100 runs`);
  const processor = (work) => { // ms each when warm, of processor time: others may be at work, too
    for (let i = 0; i < 40; ++i) work();
    const begin = process.cpuUsage();
    for (let i = 0; i < 20; ++i) work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 20_000;
  };
  const took = processor(() => engine.ask('run', { text: demo }));
  const { run } = engine.ask('run', { text: demo });
  const parts = [{ part: 'lanes', width: 960, height: 360 }, { part: 'timeline', width: 900, height: 56 }];
  const drawn = processor(() => engine.ask('frame', { run, step: 9, progress: 0.5, parts }));
  console.log(`a run of the demo takes ${took.toFixed(1)} ms, a frame ${drawn.toFixed(1)} ms; the heap has ${engine.heap() >> 20} MiB`);
  assert.ok(took <= 5, `${took} ms for a run of the demo`);
  assert.ok(drawn <= 8, `${drawn} ms for a frame`);

  // What is fetched up to the first picture, compressed as a web host has it.
  const context = await browser.newContext({ ...desktop, serviceWorkers: 'block' });
  const page = await context.newPage();
  const fetched = new Set();
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1) || 'index.html'));
  context.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1) || 'index.html'));
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body?.dataset.drawn === undefined) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { document.body.dataset.painted = performance.now().toFixed(0); }));
    }).observe(document, { subtree: true, attributes: true, childList: true });
  });
  await page.goto(base);
  await page.waitForSelector('body[data-painted]');
  console.log(`the first picture was painted after ${await page.getAttribute('body', 'data-painted')} ms, with a quarter of the processor`);
  await page.waitForTimeout(300);
  await context.close();
  fetched.add('engine.wasm'); // which the worker fetches
  const compressed = (file) => file.endsWith('.woff2') ? readFileSync(build + '/site/' + file).length
    : brotliCompressSync(readFileSync(build + '/site/' + file)).length;
  const later = ['editor.js', 'sw.js']; // asked for when the picture is there
  const sizes = Object.fromEntries([...fetched].filter((file) => !later.includes(file)).map((file) => [file, compressed(file)]));
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  console.log(`for the first picture ${all} bytes in ${fetched.size} files, of them the engine ${sizes['engine.wasm']}`);
  assert.ok(sizes['engine.wasm'] <= 700e3, `${sizes['engine.wasm']} bytes of engine`);
  assert.ok(all <= 900e3, JSON.stringify(sizes));
  assert.ok(readFileSync(build + '/site/figure.js').length <= 10e3);
});
