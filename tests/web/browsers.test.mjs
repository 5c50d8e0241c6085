// What most people do with the page, in Firefox and in WebKit.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { firefox, webkit } from './browsers.mjs';
import { make_engine } from './engine.mjs';
import { serve, shots } from './server.mjs';

let server, first_lesson;
before(async () => {
  server = await serve();
  const engine = await make_engine();
  const { lessons } = engine.ask('lessons');
  first_lesson = lessons[0];
  first_lesson.told = first_lesson.steps.map((_, step) => engine.ask('lesson', { lesson: first_lesson.name, step }));
});
after(() => server.end());

async function until(browser, what, ...words) {
  for (const end = Date.now() + 30_000; !(await browser.evaluate(what, ...words));) {
    assert.ok(Date.now() < end, 'it never became so: ' + what + ' ' + JSON.stringify(words));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
const until_step = (browser, step) =>
  until(browser, (wanted) => document.body.dataset.step === String(wanted), step);
const text_of = (browser, selector) => browser.evaluate((one) => document.querySelector(one).textContent, selector);
// A button by its words: a person sees no selectors.
async function click_words(browser, within, words) {
  await until(browser, (all, text) => [...document.querySelectorAll(all)].some((one) => one.textContent.includes(text)),
    within + ' button', words);
  await browser.evaluate((all, text) => {
    for (const one of document.querySelectorAll('[data-chosen]')) one.removeAttribute('data-chosen');
    const found = [...document.querySelectorAll(all)].find((one) => one.textContent.includes(text));
    found.dataset.chosen = 'yes';
    found.scrollIntoView({ block: 'center' });
  }, within + ' button', words);
  await browser.click('[data-chosen]');
}

for (const [name, begin] of [['Firefox', firefox], ['WebKit', webkit]]) {
  test(`${name}: opened, run, stepped, predicted, linked to, and a lesson taken`, { timeout: 180_000 }, async () => {
    const browser = await begin();
    try {
      await browser.go(server.base);
      await until(browser, () => document.body?.dataset.drawn === 'yes' && document.querySelector('#editor').shadowRoot !== null);
      assert.match(await text_of(browser, '#sentence'), /^C is registered\./);
      await browser.click('#forward');
      await until_step(browser, 4);
      await browser.press('ArrowRight');
      await until_step(browser, 5);
      await browser.press('End');
      await until_step(browser, 14);
      assert.equal(await text_of(browser, '#status'), '3');
      assert.match(await text_of(browser, '#terminal'), /A: closing the log\n$/);
      await browser.picture(shots + name.toLowerCase() + '.png');

      // predict first
      await browser.click('#predict');
      for (const words of ['C', 'B', 'A']) await click_words(browser, '#question fieldset:nth-of-type(1)', words);
      await click_words(browser, '#question', 'exit status 3');
      await click_words(browser, '#question', 'a traceback of ValueError');
      await browser.click('#question .primary');
      await until(browser, () => document.querySelector('#question h2')?.textContent === 'Right');

      // typed, and run at once
      await browser.evaluate(() => { document.querySelector('#editor').shadowRoot.querySelector('.cm-content').focus(); });
      await browser.write('print("typed here")');
      await until(browser, () => document.querySelector('#scrub').max < 10);
      await browser.click('#to-end');
      await until(browser, () => document.querySelector('#terminal').textContent.endsWith('typed here\n'));

      // a link of somebody else's
      const packed = deflateRawSync(JSON.stringify({ text: 'print("é → 😀")\n', python: '3.9', step: 1, name: 'ü.py' }));
      await browser.evaluate((hash) => { location.hash = hash; }, '1:' + packed.toString('base64url'));
      await until(browser, () => document.querySelector('#name').textContent === 'ü.py');
      await until(browser, () => document.querySelector('#terminal').textContent.includes('python3.9'));
      await browser.click('#to-end');
      await until(browser, () => document.querySelector('#terminal').textContent.endsWith('é → 😀\n'));

      // the first lesson, from its first step to its last
      await browser.click('#lessons');
      await click_words(browser, '.lesson .list', '1. ' + first_lesson.title);
      for (const [step, title] of first_lesson.steps.entries()) {
        await until(browser, (wanted) => document.querySelector('.lesson h2[tabindex]')?.textContent === wanted &&
          document.querySelector('#lesson-next') !== null, title);
        const { task } = first_lesson.told[step];
        if (task?.kind === 'predict') {
          await click_words(browser, '.task', 'Just show me');
        } else if (task) {
          await click_words(browser, '.lesson .row', 'Show the answer');
          // What is shown is filled in when the engine has answered.
          await until(browser, () => document.querySelector('.lesson')?.textContent.includes('Check'));
          for (let tries = 0; tries < 10; ++tries) {
            await click_words(browser, '.lesson .row', 'Check');
            await new Promise((resolve) => setTimeout(resolve, 300));
            if (await browser.evaluate(() => document.querySelector('.told h2')?.textContent === 'Right')) break;
          }
          await until(browser, () => document.querySelector('.told h2')?.textContent === 'Right');
        }
        if (step + 1 < first_lesson.steps.length) await browser.click('#lesson-next');
      }
    } finally {
      await browser.close();
    }
  });
}
