// <lastcall-figure>: a run in a page of somebody else's. What stands in it, a script in a <pre> or, as
// `lastcall figures --live` writes it, a picture, is shown until the engine is there, and stays where it
// cannot be. All figures of a page share one engine. Attributes: python, step, theme (dark, light, or
// nothing for the page's own), name; script: all of them as a link has them, without a <pre>.
import { answer_of, make } from './door.js';
import { from_link, to_link } from './link.js';
import { Player } from './player.js';

const base = document.currentScript.src.replace(/[^/]*$/, '');
let engine; // a promise of it

async function ask(ask, rest) {
  engine ??= fetch(base + 'engine.wasm').then(async (reply) => {
    if (!reply.ok) throw new Error('engine.wasm is missing');
    return make(await WebAssembly.compile(await reply.arrayBuffer()));
  });
  const answer = JSON.parse(answer_of(await engine, JSON.stringify({ ask, ...rest })));
  if (answer.error) throw new Error(answer.error);
  return answer;
}

const style = `
:host{display:block;margin:1em 0;container-type:inline-size}
.figure{border:1px solid var(--line);border-radius:10px;padding:12px 14px;background:var(--background);color:var(--text);font:15px/1.4 Inter,'Helvetica Neue',Arial,sans-serif}
p{margin:0 0 8px;min-height:2.8em}.lanes{overflow-x:auto}svg{display:block}
svg text{white-space:pre;font-kerning:none;font-variant-ligatures:none}
.t,.s,.b{font-family:Inter,'Helvetica Neue',Arial,sans-serif}.s{font-weight:600}.b{font-weight:700}
.m,pre{font-family:'JetBrains Mono',Menlo,Consolas,monospace}
.row{display:flex;align-items:center;flex-wrap:wrap;gap:8px;margin-top:8px}
button{min-width:44px;min-height:36px;border:1px solid var(--line);border-radius:8px;background:var(--raised);color:inherit;font:inherit;cursor:pointer}
button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}button[aria-disabled=true]{opacity:.5}.play{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}button svg{margin:auto;pointer-events:none}
pre{flex:1 1 12em;margin:0;min-height:2.6em;max-height:5.2em;overflow:auto;white-space:pre-wrap;font-size:13px;color:var(--dim)}
a{color:var(--accent);font-weight:600}small{color:var(--dim)}`;

const icons = { // as the page has them
  back: '<path d="M4 3v10M13 3 6 8l7 5z"/>', play: '<path d="M4 2.5 13 8l-9 5.5z"/>',
  pause: '<path d="M4 3h2v10H4zM10 3h2v10h-2z"/>', step: '<path d="M12 3v10M3 3l7 5-7 5z"/>',
};
const icon = (name) => `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor" stroke="currentColor">${icons[name]}</svg>`;
const still = matchMedia('(prefers-reduced-motion: reduce)');

class LastcallFigure extends HTMLElement {
  async connectedCallback() {
    try {
      await this.#begin();
    } catch (error) {
      this.dataset.failed = error.message;
      const told = document.createElement('p');
      told.textContent = `This figure cannot move here: ${error.message.replace(/\.$/, '')}.`;
      this.append(told);
    }
  }
  async #begin() {
    const said = this.hasAttribute('script')
      ? await from_link('#' + this.getAttribute('script'))
      : { text: (this.querySelector('pre') ?? this).textContent.replace(/^\n/, '') };
    if (!said) throw new Error('its script is no link');
    const script = { text: said.text, python: said.python ?? this.getAttribute('python') ?? '3.14',
                     name: said.name ?? this.getAttribute('name') ?? 'demo.py', tty: said.tty ?? true };
    const about = await ask('about');
    let run = await ask('run', script);
    if (run.errors) throw new Error(run.errors[0].message);
    const name = this.getAttribute('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    const theme = about.themes.find((one) => one.name === name) ?? about.themes[0];
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style + `:host{${Object.entries(theme.colors).map(([key, color]) => `--${key}:${color}`).join(';')}}`);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<div class="figure" role="group" aria-label="What Python does when it ends"><p role="status"></p>
<div class="lanes"></div><div class="row"><button aria-label="Step back" title="Step back (←)">${icon('back')}</button>
<button class="play"></button><button aria-label="Step" title="Step (→)">${icon('step')}</button>
<pre></pre><small></small><a target="_blank" rel="noopener">open in lastcall</a></div></div>`;
    const find = (what) => root.querySelector(what);
    const [back, play, on] = root.querySelectorAll('button');

    let told = '';
    const show = async () => {
      const { step, progress } = player.moment;
      const question = { step, progress, reduced: player.reduced, theme: theme.name,
                         parts: [{ part: 'lanes', width: Math.max(find('.lanes').clientWidth, 560), height: 190, tight: true }] };
      const draw = () => ask('frame', { ...question, run: run.run, prefix: `f${run.run}-` });
      // The engine keeps but a few runs: those of other figures may have taken its place.
      const frame = await draw().catch(async () => {
        run = await ask('run', script);
        return draw();
      });
      player.takes(step, frame.motion, frame.pause);
      find('.lanes').innerHTML = frame.pictures[0];
      if (frame.lead + frame.rest !== told) { // it is read aloud once
        told = frame.lead + frame.rest;
        const lead = document.createElement('b');
        lead.textContent = frame.lead + ' ';
        find('p').replaceChildren(lead, frame.rest);
      }
      find('pre').textContent = frame.terminal.map((piece) => piece.text).join('');
      find('small').textContent = `exit status ${frame.status} · step ${step} of ${run.last_step}`;
      // Not disabled, which would take the keyboard from where it is.
      back.setAttribute('aria-disabled', step === 0);
      on.setAttribute('aria-disabled', step === run.last_step);
      const next = player.playing ? 'Pause' : 'Play';
      if (play.title !== next) {
        play.title = next;
        play.setAttribute('aria-label', next);
        play.innerHTML = icon(next.toLowerCase());
      }
    };
    let drawn;
    const player = new Player(() => { drawn = show(); });
    player.reduced = still.matches;
    still.addEventListener('change', () => { player.reduced = still.matches; });
    player.reset(run.last_step, Math.min(Number(this.getAttribute('step') ?? said.step ?? 0) || 0, run.last_step));
    back.onclick = () => player.step_back();
    play.onclick = () => player.toggle();
    on.onclick = () => player.step_forward();
    find('.row').onkeydown = (event) => {
      const act = { ArrowLeft: () => player.step_back(), ArrowRight: () => player.step_forward(),
                    Home: () => player.jump(0), End: () => player.jump(player.last) }[event.key];
      if (!act || event.target === find('pre') || event.ctrlKey || event.metaKey || event.altKey) return;
      act();
      event.preventDefault();
    };
    find('a').href = base + await to_link(script).catch(() => '');
    await drawn;
  }
}
customElements.define('lastcall-figure', LastcallFigure);
