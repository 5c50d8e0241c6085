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

test('counts that 64 bits hold and 32 do not', async () => {
  const engine = await make_engine();
  const native = new Native();
  const wrong = [];
  const counts = ['2**31', '2**32 - 1', '2**32', '2**32 + 3', '2**40 + 3', '2**62', '2**63 - 1', '2**63', '2**64 + 3', '-2**32 + 3'];
  const expressions = ['"xy" * N', '[1] * N', '[] * N', '(1, 2) * N', 'b"x" * N', 'bytearray(N)', 'bytes(N)', 'list(range(N))',
    '"abc"[N:]', '"abc"[N]', '[1, 2, 3][:N]', '"äbc"[::N]', '(1, 2, 3)[-N:]', 'b"abc"[N:N + 2:N]', '[1, 2, 3][N]', '(1, 2)[-N]',
    '"x".ljust(N)', '"x".rjust(N, "é")', '"x".center(N)', '"x".zfill(N)', '"a\\tb".expandtabs(N)', 'len(range(N))', 'range(N)[N - 1]',
    'range(N)[N]', 'range(N)[2:]', 'range(3, N, 2)[::N]', 'range(N)[::-1]', 'range(N)[-1:]', 'range(N).index(N - 1)', '(N - 1) in range(N)',
    'next(reversed(range(N)))', 'next(iter(range(N, N + 2)))', 'slice(1, None, 2).indices(N)', 'slice(N).indices(5)',
    'sorted({N: 1, 3: 2, N + 8: 3})', 'list({N, 5, N + 8, 2 * N + 1, 13})', 'len(Long())', 'bool(Long())', 'list(reversed(Long()))[:1]',
    '"%*d" % (N, 1)', '"%.*f" % (N, 1.5)', '"%c" % N', '"{:>{}}".format("x", N)', '"{:.{}f}".format(1.5, N)', '"{:c}".format(N)',
    '("x" * 3)[::N]', '1 << N', '-1 >> N', '3 ** N', '"a b c".split(" ", N)', '"a b c".split(None, N)', '"a b c".rsplit(None, N)',
    '"a\\nb".splitlines(N)', '"aaa".replace("a", "b", N)', 'hash(N)', 'float(N)', 'round(1.5, N)', 'round(15, -N)',
    '(1.5).__round__(N)', 'chr(N)', 'pow(2, 5, N)', 'divmod(7, N)', '"abc".find("c", N)', '"abc".count("", 0, N)',
    '"abc".startswith("b", N)', '[1, 2].index(2, 0, N)', 'int("7", N)', 'list(enumerate("ab", N))', 'sum([N, N])',
    '(N).to_bytes(12, "big")', '(5).to_bytes(N, "big")', 'bin(N)', '"%s" % N', '[0, 1].insert(N, 5)', '[0, 1].pop(N)', 'Signals(N + 15)',
    'UnicodeDecodeError("ascii", b"abc", N, N + 1, "bad")', 'far(N)', 'sys.exit(N)'];
  const before = ['import sys', 'from signal import *', 'class Long(object):', '    def __len__(self): return N',
    '    def __getitem__(self, index): return index', 'def far(n):', '    with open("far.txt", "w+") as file:', '        file.write("abc")',
    '        file.seek(n)', '        found = [file.tell(), file.read(n)]', '        file.seek(0)',
    '        return found + [file.read(n)]', ''].join('\n');
  for (const expression of expressions) {
    for (const count of counts) {
      for (const python of ['2.7', '3.6', '3.14']) {
        const question = { ask: 'run', python, text: `# coding: utf-8\n${before}N = ${count}\ntry:\n    print(repr(${expression})[:100])\n` +
          'except Exception as error:\n    print("%s %s" % (type(error), error))\n' };
        const answered = native.text(question);
        const mine = JSON.parse(engine.text(question)), its = JSON.parse(await answered);
        if (mine.errors ? JSON.stringify(mine) === JSON.stringify(its)
          : engine.text({ ask: 'trace', run: mine.run }) === await native.text({ ask: 'trace', run: its.run })) continue;
        wrong.push(`${expression} with ${count} as ${python}: ${mine.out || mine.limit || mine.error}, natively ${its.out || its.limit || its.error}`);
      }
    }
  }
  native.end();
  assert.deepEqual(wrong, []);
});

test('every name has the normal form that the program gives it', async () => {
  const engine = await make_engine();
  const names = [];
  for (let code = 0x80; code < 0x110000; ++code) {
    const name = 'a' + String.fromCodePoint(code) + '\u0327\u0301';
    if (/^\p{XID_Continue}+$/u.test(name) && name.normalize('NFKC') !== name) names.push(name);
  }
  assert.ok(names.length > 4000);
  const native = new Native();
  const wrong = [];
  for (const python of ['3.6', '3.12']) { // 3.12 has the Unicode of Debian's utf8proc
    const known = []; // to this version
    for (let at = 0; at < names.length; at += 100) {
      const some = names.slice(at, at + 100);
      const whole = engine.ask('run', { python, text: some.map((name) => name + ' = 1\n').join('') });
      known.push(...some.filter((name) => !whole.errors || !engine.ask('run', { python, text: name + ' = 1\n' }).errors));
    }
    for (let at = 0; at < known.length; at += 500) {
      const text = known.slice(at, at + 500).map((name) => name + ' = 1\n').join('') + 'print(ascii(sorted(globals())))\n';
      const answered = native.text({ ask: 'run', python, text });
      const mine = engine.ask('run', { python, text }), its = JSON.parse(await answered);
      if (mine.out === undefined || mine.out !== its.out) wrong.push(`${python}, from ${at}`);
    }
  }
  native.end();
  assert.deepEqual(wrong, []);
});
