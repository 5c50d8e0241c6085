// The engine of the page does, byte for byte, what the native one does.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { make_engine, native_answers, root } from './engine.mjs';

const cases = root + 'tests/conformance/cases/';

// The same engine, compiled for this machine, in a process of its own.
class Native {
  #child = spawn(native_answers, { stdio: ['pipe', 'pipe', 'inherit'] });
  #waiting = [];
  #bytes = Buffer.alloc(0);

  constructor() {
    this.#child.stdout.on('data', (chunk) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk]);
      for (;;) {
        const end = this.#bytes.indexOf(10);
        if (end < 0) return;
        const size = Number(this.#bytes.subarray(0, end));
        if (this.#bytes.length < end + 1 + size) return;
        this.#waiting.shift()(this.#bytes.toString('utf8', end + 1, end + 1 + size));
        this.#bytes = this.#bytes.subarray(end + 1 + size);
      }
    });
    this.#child.on('exit', () => this.#waiting.forEach((answered) => answered('it ended')));
  }
  text(question) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin.write(JSON.stringify(question) + '\n');
    });
  }
  end() {
    this.#child.stdin.end();
  }
}

test('every conformance case has the same trace, as every version', async () => {
  const engine = await make_engine();
  const native = new Native();
  const { pythons } = engine.ask('about');
  const names = readdirSync(cases).filter((name) => name.endsWith('.py'));
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(cases + name, 'utf8')]));
  // A case may import another.
  const files_of = (text) => Object.fromEntries(names.filter((name) => text.includes(name.slice(0, -3)))
    .map((name) => [name, texts[name]]));
  const wrong = [];
  let same = 0, refused = 0;
  for (const name of names) {
    for (const python of pythons) {
      const question = { ask: 'run', text: texts[name], name, python, tty: false, files: files_of(texts[name]) };
      const answered = native.text(question);
      const ours = engine.text(question); // while the other is at it, too
      const theirs = await answered;
      const [mine, its] = [JSON.parse(ours), JSON.parse(theirs)];
      if (mine.errors && JSON.stringify(mine) === JSON.stringify(its)) {
        ++refused;
        continue;
      }
      const trace = engine.text({ ask: 'trace', run: mine.run });
      if (mine.run && trace === await native.text({ ask: 'trace', run: its.run })) ++same;
      else wrong.push(`${name} as ${python}`);
    }
  }
  native.end();
  console.log(`${same} traces and ${refused} refusals are equal`);
  assert.deepEqual(wrong, []);
  assert.ok(same > 8 * names.length);
});

test('every script of a lesson has the same trace and the same frames', async () => {
  const engine = await make_engine();
  const native = new Native();
  let count = 0;
  for (const lesson of engine.ask('lessons').lessons) {
    for (let step = 0; step < lesson.steps.length; ++step) {
      const { scenario, python, tty } = engine.ask('lesson', { lesson: lesson.name, step });
      if (!scenario) continue;
      const question = { ask: 'run', ...scenario, python, tty };
      const [mine, its] = [JSON.parse(engine.text(question)), JSON.parse(await native.text(question))];
      for (const rest of [{ ask: 'trace' }, { ask: 'narrate' },
                          { ask: 'frame', step: 5, progress: 0.4, parts: [
                            { part: 'lanes', width: 900, height: 320 }, { part: 'timeline', width: 700, height: 56 },
                            { part: 'phases', width: 900, height: 60 }] }]) {
        assert.equal(engine.text({ ...rest, run: mine.run }), await native.text({ ...rest, run: its.run }),
          `${lesson.name}, step ${step}: ${rest.ask}`);
        ++count;
      }
    }
  }
  native.end();
  assert.ok(count > 100);
});
