// Every lesson in the page, from its first step to its last, each task answered by a person's clicks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { accessible, browser, desktop, phone, until, visit } from './chromium.mjs';
import { build, make_engine, native } from './engine.mjs';
import { serve, shots } from './server.mjs';

let engine, lessons;
before(async () => {
  engine = await make_engine();
  lessons = engine.ask('lessons').lessons;
});

const right = (page) => until(page, () => [...document.querySelectorAll('.told h2')].some((one) => one.textContent === 'Right'));

// The prediction that is right, clicked together.
async function predict(page, asked, told) {
  const { run } = engine.ask('run', { ...told.scenario, python: told.python, tty: told.tty });
  const question = engine.ask('question', { ...asked, run });
  const answer = engine.ask('solution', { ...asked, run });
  const fields = page.locator('.task fieldset');
  let field = 0;
  if (question.parts.includes('order')) {
    const cards = fields.nth(field++).locator('button');
    const place = (id) => question.cards.findIndex((card) => card.id === id);
    for (const id of answer.order) await cards.nth(place(id)).click();
    for (const { id } of question.cards) {
      if (answer.order.includes(id)) continue;
      await cards.nth(place(id)).click();
      await cards.nth(place(id)).click(); // never
    }
  }
  const choose = (index) => fields.nth(field++).locator('button').nth(index).click();
  if (question.parts.includes('status'))
    await choose(question.endings.findIndex((one) => one.killed === answer.ending.killed && one.code === answer.ending.code));
  if (question.parts.includes('stderr')) await choose(answer.stderr);
  if (question.parts.includes('lost')) await choose(answer.lost ? 0 : 1);
  await page.locator('.task .question .primary').click();
}

// Takes a lesson that is open at its first step.
async function take(page, lesson, each = async () => {}) {
  for (const [step, title] of lesson.steps.entries()) {
    await until(page, (wanted) => document.querySelector('.lesson h2[tabindex]')?.textContent === wanted &&
      document.querySelector('#lesson-next') !== null, title);
    const asked = { lesson: lesson.name, step };
    const told = engine.ask('lesson', asked);
    await each(told, step);
    if (told.task?.kind === 'predict') {
      await predict(page, asked, told);
    } else if (told.task?.kind === 'choose') {
      for (const option of engine.ask('solution', asked).options) await page.locator(`.lesson input[value="${option}"]`).check();
      await page.locator('.task .primary').click();
    } else if (told.task) {
      await page.locator('.task button', { hasText: 'Show the answer' }).click();
      await page.waitForTimeout(250);
      await page.locator('.task .primary').click();
    }
    if (told.task) await right(page);
    if (step + 1 < lesson.steps.length) await page.click('#lesson-next');
  }
}

test('every lesson can be taken from its first step to its last', async () => {
  assert.ok(lessons.length >= 16);
  const page = await visit();
  for (const lesson of lessons) {
    await page.evaluate((name) => { location.hash = 'lesson-' + name; }, lesson.name);
    await take(page, lesson);
    await page.click('#lesson-next'); // marks the last, where it has no task
  }
  await page.waitForSelector('.lesson .list li'); // behind the last lesson there is the list
  for (const row of await page.locator('.lesson .list li').allTextContents()) assert.match(row, /✓ done$/);
  await page.done();
});

test('three lessons at the size of a phone, with a finger', async () => {
  const page = await visit('', phone);
  for (const number of [1, 7, 13]) {
    const lesson = lessons.find((one) => one.number === number);
    await page.evaluate((name) => { location.hash = 'lesson-' + name; }, lesson.name);
    await take(page, lesson, async (told, step) => {
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), told.title);
      if (told.task) await page.screenshot({ path: `${shots}phone-lesson-${number}-${step}.png` });
    });
    await accessible(page);
  }
  await page.done();
});

test('an export of lessons is the page with them in it, and text without a script', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lastcall-lessons-'));
  let server;
  try {
    execFileSync(native, ['lessons', 'export', '--html', folder, '--page', build + '/site']);
    server = await serve(folder);
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(server.base);
    await page.waitForSelector('.lesson .list button');
    assert.equal(await page.locator('.lesson .list li').count(), lessons.length);
    await page.locator('.lesson .list button').nth(6).click();
    await take(page, lessons[6]);
    await page.evaluate(() => { location.hash = 'lesson-01-last-in-first-out'; });
    await page.waitForSelector('.lesson img');
    assert.match(await page.getAttribute('.lesson img', 'src'), /^data:image\/svg\+xml;base64,/);
    await page.locator('.lesson a', { hasText: 'as text' }).click();
    await page.waitForSelector('h1');
    assert.equal(await page.textContent('h1'), 'Last in, first out');
    await page.locator('nav a', { hasText: 'step by step' }).click();
    await until(page, () => document.querySelector('.lesson h2[tabindex]') !== null);
    await context.close();
    // without scripts: the list, and each lesson
    const plain = await browser.newContext({ ...desktop, javaScriptEnabled: false });
    const text = await plain.newPage();
    await text.goto(server.base);
    await text.locator('a', { hasText: 'A handler that fails' }).click();
    await text.locator('summary', { hasText: 'Answer' }).first().waitFor();
    await plain.close();
  } finally {
    server?.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
