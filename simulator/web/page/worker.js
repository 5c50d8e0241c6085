// The worker's side of engine.js.
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

// The lessons come when they are opened: what an engine is asked about them, it is taught first.
let lessons = null; // the question that teaches them
let taught = null; // the instance that knows them
async function teach() {
  if (taught === instance) return;
  const reply = lessons ? null : await fetch('lessons.json');
  if (reply && !reply.ok) throw new Error('the lessons are missing');
  lessons ??= await reply.text();
  const { error } = JSON.parse(answer_of(instance, lessons));
  if (error) throw new Error(error);
  taught = instance;
}

// One question after the other: while an instance is made, others wait.
let last = Promise.resolve();
onmessage = ({ data }) => {
  last = last.then(() => reply(data));
};

async function reply({ id, question, about_lessons }) {
  try {
    instance ??= await make(await compile());
    if (about_lessons) await teach();
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
