// Two browsers beside Chromium, each through the way in that it has itself: Firefox by WebDriver BiDi
// (puppeteer-core), WebKitGTK by WebKitWebDriver, which is asked by plain HTTP. Both can do the same
// few things: go, evaluate, click, press, type, picture, close.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './engine.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// What a child writes to a stream, until `pattern` is in it; its first group.
function said(child, stream, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      const found = pattern.exec(text);
      if (found) resolve(found[1]);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('it ended: ' + text)));
  });
}

export async function firefox() {
  const { default: puppeteer } = await import(root +
    'simulator/web/page/node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js');
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: process.env.LASTCALL_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true, defaultViewport: { width: 1280, height: 800 },
  });
  const page = await browser.newPage();
  return {
    go: (address) => page.goto(address),
    evaluate: (what, ...words) => page.evaluate(what, ...words),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    async write(text) {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    picture: (path) => page.screenshot({ path }),
    close: () => browser.close(),
  };
}

// The keys that have no letter, as WebDriver has them.
const keys = { ArrowRight: '\uE014', ArrowLeft: '\uE012', Home: '\uE011', End: '\uE010', Control: '\uE009' };

function mini_browser() {
  const folder = '/usr/lib';
  return process.env.LASTCALL_MINIBROWSER ?? readdirSync(folder)
    .flatMap((machine) => ['4.1', '4.0'].map((version) => join(folder, machine, 'webkit2gtk-' + version, 'MiniBrowser')))
    .find(existsSync);
}

export async function webkit() {
  const home = mkdtempSync(join(tmpdir(), 'lastcall-webkit-'));
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await said(screen, screen.stdio[3], /(\d+)\n/);
  let driver, base, session;
  const ask = async (method, path, body) => {
    const reply = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await reply.json();
    if (!reply.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const close = async () => {
    if (session) await ask('DELETE', session).catch(() => {});
    driver?.kill();
    screen.kill();
    await pause(200);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const port = 20000 + process.pid % 20000;
    driver = spawn('WebKitWebDriver', ['--port=' + port], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: ':' + display, HOME: home, XDG_RUNTIME_DIR: home, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1',
             LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
    });
    base = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; ++tries) {
      try {
        await ask('GET', '/status');
        break;
      } catch (error) {
        if (tries > 50) throw error;
        await pause(100);
      }
    }
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: {
      'webkitgtk:browserOptions': { binary: mini_browser(), args: ['--automation'] } } } });
    session = '/session/' + sessionId;
  } catch (error) {
    await close();
    throw error;
  }
  const actions = (list) => ask('POST', session + '/actions', { actions: [{ type: 'key', id: 'keys', actions: list }] });
  const stroke = (key) => [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }];
  return {
    go: (address) => ask('POST', session + '/url', { url: address }),
    evaluate: (what, ...words) => ask('POST', session + '/execute/sync', { script: `return (${what})(...arguments)`, args: words }),
    async click(selector) {
      const element = await ask('POST', session + '/element', { using: 'css selector', value: selector });
      await ask('POST', `${session}/element/${Object.values(element)[0]}/click`, {});
    },
    press: (key) => actions(stroke(keys[key] ?? key)),
    write: (text) => actions([{ type: 'keyDown', value: keys.Control }, ...stroke('a'), { type: 'keyUp', value: keys.Control },
      ...[...text].flatMap(stroke)]),
    picture: async (path) => writeFileSync(path, Buffer.from(await ask('GET', session + '/screenshot'), 'base64')),
    close,
  };
}
