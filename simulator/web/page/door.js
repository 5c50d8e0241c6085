// The door of engine.wasm; engine/main.cpp is the other side. The engine reaches nothing: what it
// asks of its surroundings is answered here, with nothing but the normal form of a name.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// An engine of a compiled module.
export async function make(module) {
  let memory;
  const none = () => 0;
  const { exports } = await WebAssembly.instantiate(module, {
    env: { emscripten_notify_memory_growth() {} },
    page: {
      normalize(text, size, normalized, most) {
        const name = decoder.decode(new Uint8Array(memory.buffer, text, size)).normalize('NFKC');
        return encoder.encodeInto(name, new Uint8Array(memory.buffer, normalized, most)).written;
      },
    },
    wasi_snapshot_preview1: {
      environ_get: none,
      environ_sizes_get(count, size) {
        const view = new DataView(memory.buffer);
        view.setUint32(count, 0, true);
        view.setUint32(size, 0, true);
        return 0;
      },
      fd_close: none,
      fd_seek: none,
      fd_write: () => 8, // bad file descriptor
      proc_exit(status) {
        throw new WebAssembly.RuntimeError('it ended with status ' + status);
      },
    },
  });
  memory = exports.memory;
  exports._initialize();
  return exports;
}

// The answer to a question, both text.
export function answer_of(engine, question) {
  const bytes = encoder.encode(question);
  const room = engine.lastcall_room(bytes.length);
  new Uint8Array(engine.memory.buffer).set(bytes, room);
  const at = engine.lastcall_answer();
  return decoder.decode(new Uint8Array(engine.memory.buffer, at, engine.lastcall_length()));
}
