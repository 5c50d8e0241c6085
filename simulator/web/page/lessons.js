// The lessons, in the place of the palette. Texts, tasks and verdicts are the engine's.
import { $, attempt, element, say } from './dom.js';
import { ask_prediction, show_verdict } from './predict.js';
import { keep, recall } from './store.js';

export class Lessons {
  #page;
  #part = null;
  #before = null; // the script that was there before, to go back to
  #lesson = null;
  #step = 0;

  constructor(page) {
    this.#page = page;
  }
  get #done() {
    const kept = recall('progress', {});
    return kept && typeof kept === 'object' ? kept : {};
  }
  #mark_done() {
    const done = this.#done;
    done[this.#lesson] = [...new Set([...(done[this.#lesson] ?? []), this.#step])];
    keep('progress', done);
  }
  async toggle() {
    if (this.#part && !this.#part.hidden) return this.close();
    return this.open('');
  }
  async close() {
    this.#part.hidden = true;
    $('palette-part').hidden = false;
    $('question').hidden = true;
    this.#page.hide(false);
    if (this.#before) await this.#page.load(this.#before, 'end');
    this.#before = null;
  }
  // The list, or a lesson by its name.
  async open(name) {
    this.#part = $('lesson');
    this.#before ??= { ...this.#page.script };
    this.#part.hidden = false;
    $('palette-part').hidden = true;
    document.body.classList.remove('presenting');
    $('show-script').click();
    if (!name) return this.#list();
    this.#lesson = name;
    return this.#go(0);
  }

  async #list() {
    const { lessons } = await this.#page.engine.ask('lessons');
    const done = this.#done;
    this.#part.replaceChildren(
      element('div', { className: 'row' }, element('h2', {}, 'Lessons'),
        element('button', { type: 'button', onclick: () => attempt(() => this.close()) }, 'Leave')),
      element('ol', { className: 'list' }, ...lessons.map((lesson) => {
        const count = (done[lesson.name] ?? []).length;
        return element('li', {}, element('button', {
          type: 'button', onclick: () => attempt(() => {
            this.#lesson = lesson.name;
            const next = lesson.steps.findIndex((_, i) => !(done[lesson.name] ?? []).includes(i));
            return this.#go(Math.max(next, 0));
          }),
        }, `${lesson.number}. ${lesson.title}`,
        element('small', {}, count === lesson.steps.length ? '✓ done'
          : count > 0 ? `${count} of ${lesson.steps.length}` : `${lesson.minutes} min`)));
      })));
    this.#part.querySelector('button').focus();
  }

  async #go(number) {
    const page = this.#page;
    this.#step = number;
    const asked = { lesson: this.#lesson, step: number };
    const step = await page.engine.ask('lesson', asked);
    $('question').hidden = true;
    page.hide(false);
    if (step.scenario)
      await page.load({ ...step.scenario, python: step.python, tty: step.tty }, step.task?.kind === 'predict' ? 'question' : 0);
    const blocks = step.blocks.map((block) => {
      const made = element('div', { className: block.kind === 'item' ? 'item' : 'block' });
      if (block.kind === 'item') made.append(element('span', {}, block.marker === '-' ? '•' : block.marker));
      const text = element('div');
      // made by the engine, safe whatever the lesson says
      text.innerHTML = block.html;
      made.append(text);
      return block.kind === 'scenario' ? null : made;
    });
    this.#part.replaceChildren(
      element('div', { className: 'row' },
        element('button', { type: 'button', onclick: () => attempt(() => this.#list()) }, 'All lessons'),
        element('small', {}, `${step.lesson_title}, ${number + 1} of ${step.steps}`),
        page.has_texts ? element('a', { href: step.name + '.html' }, 'as text') : null),
      element('h2', { tabIndex: -1 }, step.title), ...blocks.filter(Boolean));
    if (step.task) await this.#task(step, asked);
    const last = number + 1 === step.steps;
    this.#part.append(element('div', { className: 'row' },
      number > 0 ? element('button', { type: 'button', onclick: () => attempt(() => this.#go(number - 1)) }, 'Back') : null,
      element('button', {
        type: 'button', className: step.task ? '' : 'primary', id: 'lesson-next',
        onclick: () => attempt(async () => {
          if (!step.task) this.#mark_done();
          if (!last) return this.#go(number + 1);
          if (!step.next) return this.#list();
          this.#lesson = step.next;
          return this.#go(0);
        }),
      }, last ? (step.next ? 'Next lesson' : 'All lessons') : 'Next')));
    this.#part.scrollTop = 0;
    this.#part.querySelector('h2').focus();
  }

  // The task of a step: its question, and what comes of an answer.
  async #task(step, asked) {
    const page = this.#page;
    const { task } = step;
    const part = element('div', { className: 'task' });
    const told = element('div', { role: 'status', className: 'told' });
    this.#part.append(part, told);
    const judge = (verdict) => {
      told.replaceChildren(show_verdict(verdict));
      if (verdict.right) {
        this.#mark_done();
        $('lesson-next').classList.add('primary');
      }
    };
    const check = (extra) => attempt(async () => judge(await page.engine.ask('check', { ...asked, ...extra() })));
    let hints = 0;
    const row = element('div', { className: 'row' });

    if (task.kind === 'predict') {
      const question = element('div', { className: 'question' });
      part.append(question);
      page.hide(true);
      await ask_prediction(page, question, asked, (verdict) => {
        page.hide(false);
        if (verdict) judge(verdict);
        question.hidden = true;
      });
    } else if (task.kind === 'choose') {
      const options = task.options.map((words, index) => element('label', {},
        element('input', { type: task.several ? 'checkbox' : 'radio', name: 'option', value: index }), words));
      part.append(element('fieldset', {}, element('legend', {}, task.several ? 'Choose all that are right.' : 'Choose one.'), ...options));
      row.append(element('button', { type: 'button', className: 'primary', onclick: () => {
        const chosen = [...part.querySelectorAll('input:checked')].map((input) => Number(input.value));
        if (chosen.length === 0) told.replaceChildren('Choose an answer first.');
        else check(() => ({ chosen }));
      } }, 'Check'));
    } else {
      part.append(element('p', {}, element('b', {}, task.kind === 'edit'
        ? 'Change the script until: ' : `Find ${task.find} of Python as which: `), task.until));
      row.append(element('button', { type: 'button', className: 'primary', onclick: () => attempt(async () => {
        await page.rerun('end');
        if (!$('errors').hidden) told.replaceChildren('The script has an error: mend it first.');
        else await check(() => ({ run: page.run.run }));
      }) }, 'Check'));
    }
    if (task.hints > 0)
      row.append(element('button', { type: 'button', onclick: (event) => attempt(async () => {
        const { text } = await page.engine.ask('hint', { ...asked, hint: hints });
        part.append(element('p', { className: 'hint' }, element('b', {}, 'Hint: '), text));
        if (++hints >= task.hints) event.target.hidden = true;
      }) }, 'Hint'));
    row.append(element('button', { type: 'button', onclick: () => attempt(async () => {
      const answer = await page.engine.ask('solution', { ...asked, run: page.run.run });
      if (answer.options) for (const input of part.querySelectorAll('input')) input.checked = answer.options.includes(Number(input.value));
      if (answer.text) await page.load({ ...page.script, text: answer.text }, 'end');
      if (answer.versions?.length) {
        say('It is so as Python ' + answer.versions.join(', ') + '.');
        await page.set_python(answer.versions[0]);
      }
      if (task.kind === 'predict') {
        part.firstChild.hidden = true;
        page.hide(false);
        page.player.play();
      }
    }) }, 'Show the answer'));
    part.append(row);
  }
}
