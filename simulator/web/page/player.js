// Where in the run the page is, and how it moves on: as the window's player does.

export class Player {
  step = 0;
  last = 0;
  progress = 1;
  playing = false;
  speed = 1;
  reduced = false;
  moved = () => {};
  #motion = 0.35; // seconds that the step moves, at speed 1 …
  #rest = 0.65; // … and rests, so that its sentence can be read
  #draw;
  #time = 0;
  #rested = 0;

  // `draw` shows the moment.
  constructor(draw) {
    this.#draw = draw;
  }
  // The engine says how long a step takes.
  takes(step, motion, rest) {
    if (step !== this.step) return;
    this.#motion = Math.max(motion, 0.001);
    this.#rest = rest;
  }
  get moment() {
    return { step: this.step, progress: this.progress };
  }
  reset(last, step) {
    this.playing = false;
    this.last = last;
    this.#to(step, 1);
  }
  draw() {
    this.#draw();
  }
  jump(step) {
    this.playing = false;
    this.#to(Math.min(Math.max(step, 0), this.last), 1);
  }
  // To a step with its motion.
  show(step) {
    this.#to(step, this.reduced || step === 0 ? 1 : 0);
    this.#run();
  }
  step_forward() {
    this.playing = false;
    if (this.step < this.last) this.show(this.step + 1);
    else this.#to(this.last, 1);
  }
  step_back() {
    this.jump(this.step - 1);
  }
  play() {
    if (this.step >= this.last && this.progress >= 1) this.#to(0, 1);
    this.playing = true;
    this.#rested = Infinity; // it begins to move at once
    this.#run();
    this.draw();
  }
  pause() {
    this.playing = false;
    this.draw();
  }
  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  #to(step, progress) {
    this.step = step;
    this.progress = progress;
    this.#rested = 0;
    this.moved();
    this.draw();
  }
  #moving() {
    return this.playing || this.progress < 1;
  }
  #run() {
    if (this.#time) return;
    const tick = (now) => {
      const seconds = Math.min((now - this.#time) / 1000, 0.1) * this.speed;
      this.#time = now;
      this.#advance(seconds);
      if (this.#moving()) requestAnimationFrame(tick);
      else this.#time = 0;
    };
    this.#time = performance.now();
    requestAnimationFrame(tick);
  }
  #advance(seconds) {
    if (this.progress < 1) {
      this.progress = Math.min(this.progress + seconds / this.#motion, 1);
      this.#rested = 0;
      this.draw();
    } else if (this.playing) {
      this.#rested += seconds;
      if (this.#rested < this.#rest) return;
      if (this.step >= this.last) this.pause();
      else this.#to(this.step + 1, this.reduced ? 1 : 0);
    }
  }
}
