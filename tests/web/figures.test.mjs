// A figure from the page is the one that `lastcall render` writes, byte for byte.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { make_engine, native, root } from './engine.mjs';

const engine = await make_engine();

function render(folder, name, words) {
  return execFileSync(native, ['render', name, '-o', '-', '--format', 'svg', ...words],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
}

// Whether all steps asked for are equal, of a script that runs.
function compare(folder, name, look, steps) {
  const run = engine.ask('run', { text: readFileSync(folder + name, 'utf8'), name });
  if (!run.run) return 0;
  for (const share of steps) {
    const step = Math.round(share * run.last_step);
    const words = ['--step', step, ...Object.entries(look).flatMap(([key, value]) => ['--' + key, value])];
    assert.equal(engine.text({ ask: 'figure', run: run.run, step, ...look }),
      render(folder, name, words.map(String)), `${name}, step ${step}, ${JSON.stringify(look)}`);
  }
  return steps.length;
}

test('the demo, at every step, in every theme and view', () => {
  let count = 0;
  for (let i = 0; i <= 14; ++i) count += compare(root + 'assets/', 'demo.py', {}, [i / 14]);
  for (const theme of ['light', 'contrast']) count += compare(root + 'assets/', 'demo.py', { theme }, [0.3, 0.7, 1]);
  for (const view of ['registry', 'terminal', 'timeline'])
    count += compare(root + 'assets/', 'demo.py', { view }, [0, 0.6, 1]);
  count += compare(root + 'assets/', 'demo.py', { caption: 'Why B’s failure changes nothing: “atexit” goes on.' }, [1]);
  assert.ok(count > 30);
});

test('one in nine of the conformance cases', () => {
  const folder = root + 'tests/conformance/cases/';
  const names = readdirSync(folder).filter((name, index) => name.endsWith('.py') && index % 9 === 0);
  let count = 0;
  for (const name of names) count += compare(folder, name, {}, [0.5, 1]);
  console.log(`${count} figures are equal`);
  assert.ok(count > names.length);
});
