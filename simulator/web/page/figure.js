// <lastcall-figure>: a run in a page of somebody else's. What stands in it, a script in a <pre> or, as
// `lastcall figures --live` writes it, a picture, is shown until the engine is there, and stays where it
// cannot be. All figures of a page share one engine. Attributes: python, step, theme (dark, light, or
// nothing for the page's own), name; script: all of them as a link has them, without a <pre>.
import { answer_of, make } from './door.js';
import { from_link, to_link } from './link.js';

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
button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}button:disabled{opacity:.5}
pre{flex:1 1 12em;margin:0;min-height:2.6em;max-height:5.2em;overflow:auto;white-space:pre-wrap;font-size:13px;color:var(--dim)}
a{color:var(--accent);font-weight:600}small{color:var(--dim)}`;

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
    const [about, run] = [await ask('about'), await ask('run', script)];
    if (run.errors) throw new Error(run.errors[0].message);
    const name = this.getAttribute('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    const theme = about.themes.find((one) => one.name === name) ?? about.themes[0];
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style + `:host{${Object.entries(theme.colors).map(([key, color]) => `--${key}:${color}`).join(';')}}`);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<div class="figure" role="group" aria-label="What Python does when it ends"><p role="status"></p>
<div class="lanes"></div><div class="row"><button aria-label="Step back">◀</button><button aria-label="Step">▶</button>
<pre></pre><small></small><a target="_blank" rel="noopener">open in lastcall</a></div></div>`;
    const [back, on] = root.querySelectorAll('button');
    let step = Math.min(Number(this.getAttribute('step') ?? said.step ?? 0) || 0, run.last_step);
    const show = async () => {
      const width = Math.max(root.querySelector('.lanes').clientWidth, 560);
      const frame = await ask('frame', { run: run.run, step, theme: theme.name, prefix: `f${run.run}-`,
                                         parts: [{ part: 'lanes', width, height: 190, tight: true }] });
      root.querySelector('.lanes').innerHTML = frame.pictures[0];
      const lead = document.createElement('b');
      lead.textContent = frame.lead + ' ';
      root.querySelector('p').replaceChildren(lead, frame.rest);
      root.querySelector('pre').textContent = frame.terminal.map((piece) => piece.text).join('');
      root.querySelector('small').textContent = `exit status ${frame.status} · step ${step} of ${run.last_step}`;
      back.disabled = step === 0;
      on.disabled = step === run.last_step;
    };
    back.onclick = () => { --step; show(); };
    on.onclick = () => { ++step; show(); };
    root.querySelector('a').href = base + await to_link(script).catch(() => '');
    await show();
  }
}
customElements.define('lastcall-figure', LastcallFigure);
