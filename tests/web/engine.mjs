// The engine in Node, as the page has it in a worker.
import { readFile } from 'node:fs/promises';
import { answer_of, make } from '../../simulator/web/page/door.js';

const root = new URL('../../', import.meta.url).pathname;
export const build = process.env.LASTCALL_WEB_BUILD ?? root + 'build/web';
export const native = process.env.LASTCALL ?? root + 'build/lastcall';
export const native_answers = process.env.LASTCALL_ANSWERS ?? root + 'build/tests/web/web-answers';
export { root };

let compiled;
export async function make_engine() {
  compiled ??= await WebAssembly.compile(await readFile(build + '/engine/engine.wasm'));
  const instance = await make(compiled);
  answer_of(instance, await readFile(build + '/site/lessons.json', 'utf8'));
  return {
    heap: () => instance.memory.buffer.byteLength,
    text: (question) => answer_of(instance, JSON.stringify(question)),
    ask: (ask, rest = {}) => JSON.parse(answer_of(instance, JSON.stringify({ ask, ...rest }))),
  };
}
