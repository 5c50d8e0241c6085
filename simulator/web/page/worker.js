// The worker's side of engine.js. What stands behind a # in its address is asked of every engine first.
import { answer_of, make } from './door.js';

let compiled = null; // the module, kept for a new instance
let instance = null;

function compile() {
  compiled ??= fetch('engine.wasm').then(async (reply) => {
    if (!reply.ok) throw new Error('engine.wasm is missing');
    return WebAssembly.compile(await reply.arrayBuffer());
  });
  return compiled;
}
compile().catch(() => {}); // who asks is told

let first = null;
async function begin() {
  const made = await make(await compile());
  if (!location.hash) return made;
  first ??= fetch(location.hash.slice(1)).then((reply) => {
    if (!reply.ok) throw new Error('the lessons are missing');
    return reply.text();
  });
  const { error } = JSON.parse(answer_of(made, await first));
  if (error) throw new Error(error);
  return made;
}

// One question after the other: while an instance is made, others wait.
let last = Promise.resolve();
onmessage = ({ data }) => {
  last = last.then(() => reply(data));
};

async function reply({ id, question }) {
  try {
    instance ??= await begin();
    const answer = answer_of(instance, question);
    postMessage({ id, answer, heap: instance.memory.buffer.byteLength });
  } catch (error) {
    // The stack of the browser, or the engine itself, has given in: what it held is lost.
    instance = null;
    const too_deep = error instanceof RangeError;
    postMessage({
      id,
      heap: 0,
      failed: too_deep
        ? 'The script calls itself more deeply than this browser allows.'
        : 'The engine failed, and was started anew. (' + error.message + ')',
    });
  }
}
