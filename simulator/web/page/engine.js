// The engine, in a worker of its own: asked by messages, ended when it outstays its time.

const longest = 10_000; // ms for one question
const largest_heap = 192 << 20; // bytes; what a run made grow never shrinks

export class EngineError extends Error {}

export class Engine {
  #worker = null;
  #waiting = new Map(); // by number: {resolve, reject, timer}
  #number = 0;
  #heap = 0;
  #why_not = null; // there is no worker

  constructor(url) {
    this.url = url;
    this.#begin();
  }

  #begin() {
    this.#heap = 0;
    try {
      this.#worker = new Worker(this.url);
    } catch {
      // a frame of a sandbox has no place of its own to load it from
      this.#why_not = 'The engine may not be loaded here: the frame’s sandbox has to allow its own origin.';
      return;
    }
    this.#worker.onmessage = ({ data }) => {
      const asked = this.#waiting.get(data.id);
      if (!asked) return;
      this.#waiting.delete(data.id);
      clearTimeout(asked.timer);
      this.#heap = data.heap ?? this.#heap;
      if (data.failed) asked.reject(new EngineError(data.failed));
      else asked.resolve(data.answer);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault?.();
      this.#why_not = 'The engine could not be started. It needs WebAssembly, from this page’s own address.';
      this.#end(this.#why_not);
    };
  }

  #end(why) {
    this.#worker.terminate();
    const asked = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of asked) {
      clearTimeout(one.timer);
      one.reject(new EngineError(why));
    }
  }

  // The text of an answer. What takes too long is ended, with everything that the engine knew.
  text(question) {
    if (this.#why_not) return Promise.reject(new EngineError(this.#why_not));
    if (question.ask === 'run' && this.#heap > largest_heap) {
      this.#end('The engine was started anew.');
      this.#begin();
    }
    return new Promise((resolve, reject) => {
      const id = ++this.#number;
      const timer = setTimeout(() => {
        this.#end('This took longer than ten seconds, and was ended.');
        this.#begin();
      }, longest);
      this.#waiting.set(id, { resolve, reject, timer });
      const about_lessons = 'lesson' in question || question.ask === 'lessons';
      this.#worker.postMessage({ id, question: JSON.stringify(question), about_lessons });
    });
  }

  // An answer; throws EngineError with a sentence for people.
  async ask(ask, rest = {}) {
    const answer = JSON.parse(await this.text({ ask, ...rest }));
    if (answer.error) throw new EngineError(answer.error);
    return answer;
  }
}
