// The page: what a person does becomes questions to the engine, and its answers become what is
// seen. Words and pictures of a run come from the engine alone.
import { $, attempt, element, mark, say } from './dom.js';
import { Engine, EngineError } from './engine.js';
import { from_link, to_link } from './link.js';
import { Lessons } from './lessons.js';
import { ask_prediction } from './predict.js';
import { is_kept, keep, recall } from './store.js';
import { Player } from './player.js';

const parameters = new URLSearchParams(location.search);
const embedded = parameters.has('embed');
const narrow = matchMedia('(max-width: 720px)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const contrast = matchMedia('(prefers-contrast: more)');

const of_lessons = document.documentElement.hasAttribute('data-lessons'); // an export of them, with each as text
const engine = new Engine('worker.js');
const player = new Player(draw);
let about;
let script = { text: '', name: 'demo.py', python: '3.14', tty: true };
let run = null; // the engine's answer about the script as it is
let compared = null; // … as another version
let hidden = false;
let lane_chosen = null; // by a person, on a phone, for this step
let theme = 'dark';
let version_of_text = 0;
let errors = []; // in the script as it is

// ---- running --------------------------------------------------------------------------------

// Runs the script anew. `to`: the step that is then shown, "end", "question", or nothing for as far
// as the player was.
async function rerun(to) {
  const mine = ++version_of_text;
  const asked = { text: script.text, name: script.name, python: script.python, tty: script.tty };
  const answer = await engine.ask('run', asked);
  if (mine !== version_of_text) return; // there is a newer text
  keep('script', { text: script.text, name: script.name });
  show_errors(answer.errors ?? []);
  if (answer.errors) return;
  run = answer;
  compared = null;
  const other = $('compare').value;
  if (other) {
    const second = await engine.ask('run', { ...asked, python: other });
    if (!second.errors) compared = second;
    else say('As Python ' + other + ' the script has an error: ' + second.errors[0].message);
  }
  const last = Math.max(run.last_step, compared?.last_step ?? 0);
  $('scrub').max = last;
  const step = to === 'end' ? last : to === 'question' ? run.question_step ?? 0 : to ?? Math.min(player.step, last);
  player.reset(last, Math.min(step, last));
  show_palette();
  show_endings();
  if (run.limit) say('The run was stopped: ' + run.limit);
  else if (run.warnings.length > 0)
    say('SyntaxWarning, line ' + run.warnings[0].line + ': ' + run.warnings[0].message);
}

function show_errors(found) {
  errors = found;
  editor?.show_errors(errors);
  const part = $('errors');
  part.hidden = errors.length === 0;
  part.textContent = errors.map((error) => error.text).join('\n');
  document.body.classList.toggle('stale', errors.length > 0);
}

// The same script, changed.
function change_text(text) {
  script.text = text;
  if (editor) editor.change(text);
  else $('editor').textContent = text;
}

// Another script in the place of this one.
async function load(next, to) {
  Object.assign(script, next);
  $('name').textContent = script.name;
  if (editor) editor.load(script.text);
  else $('editor').textContent = script.text;
  for (const name of ['python', 'python-narrow']) $(name).value = script.python;
  $('stdout').value = script.tty ? 'tty' : 'pipe';
  say('');
  await rerun(to ?? 0);
}

const page = {
  has_texts: of_lessons,
  engine, player, load, rerun, say,
  get run() { return run; },
  get script() { return script; },
  get about() { return about; },
  set_python(python) { $('python').value = python; return choose_python(python); },
  hide(wanted) { hidden = wanted; player.draw(); },
};

async function edit(what) {
  const answer = await engine.ask('edit',
    { text: script.text, name: script.name, python: script.python, ...what });
  change_text(answer.text);
  await rerun();
}

// ---- the palette and the endings ------------------------------------------------------------

function show_palette() {
  const buttons = run.handlers.map((handler) =>
    element('button', {
      type: 'button',
      title: 'atexit.register(' + [handler.name, handler.arguments].filter(Boolean).join(', ') + ')',
      onclick: () => attempt(async () => {
        await edit({ edit: 'register', handler: handler.name, arguments: handler.arguments });
      }),
    }, mark(handler.function ?? 0),
    handler.name + (handler.parameters.length ? '(' + handler.parameters.join(', ') + ')' : ''),
    handler.count ? element('span', { className: 'count' }, '×' + handler.count) : null));
  buttons.push(element('button', {
    type: 'button',
    onclick: () => attempt(() => edit({ edit: 'define', handler: run.free_name })),
  }, '+ new ' + run.free_name + '()'));
  $('palette').replaceChildren(...buttons);
}

const endings = [
  { heading: 'end of file', kind: 'end of file', value: '' },
  { heading: 'sys.exit(3)', kind: 'sys.exit', value: '3' },
  { heading: 'exception', kind: 'exception', value: 'ValueError("boom")' },
  { heading: 'SIGTERM', kind: 'signal', value: 'SIGTERM' },
  { heading: 'os._exit(7)', kind: 'os._exit', value: '7' },
];
const heading_of = ({ kind, value }) =>
  kind === 'sys.exit' || kind === 'os._exit' ? `${kind}(${value})`
    : kind === 'signal' || kind === 'handled' ? value : kind;

function show_endings() {
  const now = run.ending;
  const tiles = endings.map((ending, index) => {
    const chosen = now?.kind === ending.kind;
    return element('button', {
      type: 'button', 'aria-pressed': String(chosen),
      onclick: () => attempt(async () => {
        await edit({ edit: 'end', ending: { kind: ending.kind, value: ending.value } });
        player.show(run.question_step ?? 0);
        player.play();
      }),
    }, element('b', {}, chosen ? heading_of(now) : ending.heading),
    element('small', {}, 'Shift ' + (index + 1)));
  });
  tiles.push(element('button', { type: 'button', onclick: () => attempt(what_if) },
    element('b', {}, 'all'), element('small', {}, 'compare them')));
  $('endings').replaceChildren(...tiles);
}

// Every ending in a table.
async function what_if() {
  const { rows } = await engine.ask('endings', {
    text: script.text, name: script.name, python: script.python, tty: script.tty,
    endings: [...endings, { kind: 'handled', value: 'SIGTERM' }, { kind: 'abort', value: '' }]
      .map(({ kind, value }) => ({ kind, value })),
  });
  const part = $('question');
  const table = element('table', { className: 'what-if' },
    element('thead', {}, element('tr', {}, ...['It ends with', 'Handlers called', 'The process', 'Lost']
      .map((words) => element('th', { scope: 'col' }, words)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {},
      element('td', {}, element('button', {
        type: 'button',
        onclick: () => attempt(async () => {
          part.hidden = true;
          change_text(row.text);
          await rerun();
          player.show(run.question_step ?? 0);
          player.play();
        }),
      }, row.ending.kind === 'handled' ? 'SIGTERM, handled' : heading_of(row.ending))),
      element('td', {}, row.calls.join(', ') || (row.handlers ? 'none' : '–')),
      element('td', {}, row.ended),
      element('td', {}, row.lost ? 'printed text' : '–')))));
  part.replaceChildren(element('h2', {}, 'What if it ended otherwise?'), table,
    element('button', { type: 'button', onclick: () => { part.hidden = true; } }, 'Close'));
  part.hidden = false;
  part.querySelector('button').focus();
}

// ---- drawing --------------------------------------------------------------------------------

let drawing = false;
let again = false;

// Draws the player's moment; while the engine is at it, the newest moment waits.
function draw() {
  if (!run) return;
  if (drawing) {
    again = true;
    return;
  }
  drawing = true;
  attempt(draw_now).finally(() => {
    drawing = false;
    if (again) {
      again = false;
      draw();
    }
  });
}

let lanes_wider = 3; // than the widest of them; on a phone that one is as wide as the page

function lanes_size(holder) {
  const { clientWidth: width, clientHeight: height } = holder;
  if (!narrow.matches) return { width: Math.max(width, 300), height: Math.max(height, 150), tight: height < 300 };
  return { width: lanes_wider * Math.max(width, 240), height: Math.max(height, 180), tight: height < 300 };
}

async function draw_now() {
  const moment = player.moment;
  const size = lanes_size($('lanes'));
  const timeline = $('timeline');
  const common = { step: moment.step, progress: moment.progress, theme, hide: hidden,
                   reduced: reduced() };
  const mine = run;
  const frame = await engine.ask('frame', {
    ...common, run: mine.run, prefix: 'a-',
    parts: [{ part: 'lanes', ...size },
            { part: 'timeline', width: Math.max(timeline.clientWidth, 100), height: 56 }],
  });
  if (mine !== run) return;
  $('lanes').innerHTML = frame.pictures[0];
  timeline.innerHTML = frame.pictures[1];
  attempt(() => show_second(common));
  show_words(frame);
  follow_lane(frame, size);
  const scrub = $('scrub');
  player.takes(moment.step, frame.motion, frame.pause);
  // Where the player is by now: a key may have been pressed while this was drawn.
  if (Number(scrub.value) !== player.step) scrub.value = player.step;
  scrub.setAttribute('aria-valuetext', `step ${moment.step} of ${hidden ? '?' : player.last}: ${frame.lead}`);
  if (frame.track) {
    const [from, to] = frame.track;
    scrub.style.left = from - 8 + 'px';
    scrub.style.width = to - from + 16 + 'px';
  }
  $('back').disabled = $('to-start').disabled = moment.step === 0;
  $('play').setAttribute('aria-pressed', String(player.playing));
  $('play').setAttribute('aria-label', player.playing ? 'Pause' : 'Play');
  document.body.dataset.step = moment.step;
  document.body.dataset.still = moment.progress < 1 ? 'no' : 'yes';
  document.body.dataset.drawn = 'yes';
}

async function show_second(common) {
  $('second').hidden = $('which').hidden = !compared;
  if (!compared) return;
  const [first, second] = [run, compared]; // there may be others when the engine has answered
  const { words } = await engine.ask('compare', { run: first.run, compared: second.run, step: common.step });
  const frame = await engine.ask('frame', {
    ...common, run: second.run, prefix: 'b-', parts: [{ part: 'lanes', ...lanes_size($('second-lanes')) }],
  });
  if (compared !== second) return;
  $('which').textContent = 'Python ' + first.python + ': ' + words;
  $('second-which').textContent = 'Python ' + second.python;
  $('second-lanes').innerHTML = frame.pictures[0];
}

let said = '';
function show_words(frame) {
  const words = frame.lead + '\n' + frame.rest;
  if (words !== said) {
    said = words;
    $('sentence').replaceChildren(element('b', {}, frame.lead), ' ' + frame.rest);
  }
  const phases = frame.phases.map((phase, index) => element('li', {
    className: phase.current ? 'current' : phase.done ? 'done' : '',
    ...(phase.current ? { 'aria-current': 'step' } : {}),
  }, element('i', { 'aria-hidden': 'true' }, phase.done ? '✓' : String(index + 1)),
  element('span', {}, phase.label)));
  const current = frame.phases.find((phase) => phase.current);
  $('phases').replaceChildren(...phases);
  if (narrow.matches && current)
    $('phases').append(element('li', { className: 'label', 'aria-hidden': 'true' }, current.label));

  const terminal = $('terminal');
  terminal.replaceChildren(
    element('span', { className: 'command' }, '$ ' + frame.command + '\n'),
    ...frame.terminal.map((piece) => element('span', { className: piece.err ? 'err' : '' }, piece.text)),
    ...(frame.pending
      ? [element('span', { className: 'pending', title: 'printed, and still in the buffer' }, frame.pending)]
      : []));
  terminal.scrollTop = terminal.scrollHeight;
  $('status').textContent = frame.status;
  $('status').className = frame.status_tone + (frame.status.length > 4 ? ' long' : '');
  $('status-detail').textContent = frame.status_detail;
  if (frame.line) editor?.show_line(frame.line);
}

const lane_names = ['registry', 'calling', 'called'];
function follow_lane(frame, size) {
  for (const tab of document.querySelectorAll('.lane-tabs button')) {
    const index = Number(tab.dataset.lane);
    tab.querySelector('span').textContent = frame.counts[lane_names[index]];
    tab.setAttribute('aria-pressed', String(index === (lane_chosen ?? lane_names.indexOf(frame.lane))));
  }
  if (!narrow.matches) return;
  const wider = size.width / Math.max(...frame.lanes.map(([, width]) => width));
  if (Math.abs(wider - lanes_wider) > 0.02 && wider < 6) { // a fork's are smaller
    lanes_wider = wider;
    player.draw();
  }
  const [left, width] = frame.lanes[lane_chosen ?? lane_names.indexOf(frame.lane)];
  $('lanes').scrollTo({ left: left - ($('lanes').clientWidth - width) / 2, behavior: reduced() ? 'instant' : 'auto' });
}

function reduced() {
  return still.matches || $('motion').value === 'off';
}

function choose_theme() {
  const wanted = embedded ? parameters.get('theme') ?? 'system' : recall('theme', 'system');
  theme = about.themes.some((one) => one.name === wanted) ? wanted
    : contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
  $('theme').value = wanted;
  player.draw();
}

// ---- what a person does ---------------------------------------------------------------------

async function choose_python(python) {
  script.python = python;
  keep('python', python);
  for (const name of ['python', 'python-narrow']) $(name).value = python;
  await rerun();
}

function show_pane(which) {
  document.body.classList.toggle('on-script', which === 'script');
  $('show-script').setAttribute('aria-pressed', String(which === 'script'));
  $('show-stage').setAttribute('aria-pressed', String(which !== 'script'));
  player.draw();
}

async function link() {
  const what = { text: script.text };
  if (script.name !== 'demo.py') what.name = script.name;
  if (script.python !== '3.14') what.python = script.python;
  if (player.step !== 0) what.step = player.step;
  if (!script.tty) what.tty = false;
  return location.href.replace(/[?#].*/s, '') + (await to_link(what));
}

async function share() {
  const address = await link();
  try {
    await navigator.clipboard.writeText(address);
    say('The link is copied. It holds the whole script and this step; nothing is stored elsewhere.');
  } catch {
    const part = $('question');
    part.replaceChildren(element('label', {}, 'The link: ',
      element('input', { type: 'text', readOnly: true, value: address, onfocus: (e) => e.target.select() })),
    element('button', { type: 'button', onclick: () => { part.hidden = true; } }, 'Close'));
    part.hidden = false;
    part.querySelector('input').focus();
  }
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function open_file(file) {
  if (file.size > 1 << 20) throw new EngineError(file.name + ' is larger than 1 MiB.');
  await load({ text: await file.text(), name: file.name }, 0);
}

async function predict() {
  if (run?.question_step == null) {
    say('There is nothing to predict: the script does not end by itself, or has an error.');
    return;
  }
  player.jump(run.question_step);
  show_pane('stage');
  hidden = true;
  player.draw();
  await ask_prediction(page, $('question'), {}, () => {
    hidden = false;
    player.draw();
  });
}

function set_up_controls() {
  const on = (id, what) => $(id).addEventListener('click', () => attempt(what));
  on('to-start', () => player.jump(0));
  on('to-end', () => player.jump(player.last));
  on('back', () => player.step_back());
  on('forward', () => player.step_forward());
  on('play', () => player.toggle());
  on('share', share);
  on('what-if', () => { toggle_menu(false); return what_if(); });
  on('hide', () => { hidden = !hidden; $('hide').textContent = hidden ? 'Show the answer' : 'Hide the answer'; player.draw(); });
  on('present', () => { document.body.classList.toggle('presenting'); player.draw(); });
  on('open', () => $('file').click());
  on('save', () => download(script.name, 'text/x-python', script.text));
  on('picture', async () => download(script.name.replace(/\.py$/, '') + '.svg', 'image/svg+xml',
    await engine.text({ ask: 'figure', run: run.run, step: player.step, theme })));
  on('demo', () => load({ text: about.demo, name: 'demo.py' }, 0));
  on('show-script', () => show_pane('script'));
  on('show-stage', () => show_pane('stage'));
  for (const suffix of ['', '-narrow']) {
    on('predict' + suffix, () => { toggle_menu(false); return predict(); });
    on('lessons' + suffix, () => { toggle_menu(false); return lessons.toggle(); });
    $('python' + suffix).addEventListener('change', (event) => attempt(() => choose_python(event.target.value)));
    $('compare' + suffix).addEventListener('change', (event) => attempt(() => {
      for (const name of ['compare', 'compare-narrow']) $(name).value = event.target.value;
      return rerun();
    }));
  }
  $('file').addEventListener('change', (event) => attempt(async () => {
    if (event.target.files[0]) await open_file(event.target.files[0]);
    event.target.value = '';
  }));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) attempt(() => open_file(file));
  });
  $('scrub').addEventListener('input', (event) => player.jump(Number(event.target.value)));
  $('speed').addEventListener('change', (event) => { player.speed = Number(event.target.value); });
  $('theme').addEventListener('change', (event) => { keep('theme', event.target.value); choose_theme(); });
  $('motion').addEventListener('change', (event) => { keep('motion', event.target.value); player.reduced = reduced(); });
  $('stdout').addEventListener('change', (event) => attempt(() => { script.tty = event.target.value === 'tty'; return rerun(); }));
  for (const tab of document.querySelectorAll('.lane-tabs button'))
    tab.addEventListener('click', () => { lane_chosen = Number(tab.dataset.lane); player.draw(); });
  player.moved = () => { lane_chosen = null; };
  on('more', () => toggle_menu());
  document.addEventListener('click', (event) => {
    if (!$('menu').hidden && !event.target.closest('#menu, #more')) toggle_menu(false);
  });
  for (const media of [dark, contrast]) media.addEventListener('change', choose_theme);
  still.addEventListener('change', () => { player.reduced = reduced(); });
  new ResizeObserver(() => player.draw()).observe($('lanes'));
  document.addEventListener('keydown', key);
}

function toggle_menu(wanted = $('menu').hidden) {
  $('menu').hidden = !wanted;
  $('more').setAttribute('aria-expanded', String(wanted));
  if (wanted) $('menu').querySelector('select:not([hidden]), button').focus();
}

function key(event) {
  if (event.key === 'Escape') {
    if (!$('menu').hidden) { toggle_menu(false); $('more').focus(); }
    else if (document.body.classList.contains('presenting')) $('present').click();
    return;
  }
  const typing = event.target.closest('select, input, textarea, .editor, .menu, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const digit = event.shiftKey && /^Digit([1-5])$/.exec(event.code);
  if (digit) {
    $('endings').children[Number(digit[1]) - 1]?.click();
    event.preventDefault();
    return;
  }
  const action = {
    ArrowRight: () => player.step_forward(), ArrowLeft: () => player.step_back(),
    Home: () => player.jump(0), End: () => player.jump(player.last),
    h: () => $('hide').click(), p: () => $('present').click(), g: () => $('predict').click(),
  }[event.key];
  if (action) {
    action();
    event.preventDefault();
  } else if (event.key === ' ' && !event.target.closest('button, a, pre')) {
    player.toggle();
    event.preventDefault();
  }
}

// ---- the start ------------------------------------------------------------------------------

let editor = null;
const lessons = new Lessons(page);

async function follow_hash() {
  if (/^#lesson-/.test(location.hash)) return lessons.open(location.hash.slice(8));
  const said = await from_link(location.hash);
  if (!said) return false;
  const python = about.pythons.includes(said.python) ? said.python : '3.14';
  await load({ ...said, python }, said.step ?? 0);
  return true;
}

async function start() {
  document.body.classList.toggle('embedded', embedded);
  about = await engine.ask('about');
  for (const suffix of ['', '-narrow']) {
    $('python' + suffix).replaceChildren(...[...about.pythons].reverse()
      .map((python) => element('option', { value: python }, (suffix ? '' : 'Python ') + python)));
    $('compare' + suffix).replaceChildren(element('option', { value: '' }, suffix ? 'none' : 'Compare with…'),
      ...[...about.pythons].reverse().map((python) => element('option', { value: python }, 'Python ' + python)));
  }
  $('motion').value = recall('motion', 'system');
  player.reduced = reduced();
  set_up_controls();
  choose_theme();
  const kept = embedded ? null : recall('script', null);
  const python = recall('python', '3.14');
  const first = { text: about.demo, name: 'demo.py', python: about.pythons.includes(python) ? python : '3.14', tty: true };
  if (typeof kept?.text === 'string' && typeof kept.name === 'string') Object.assign(first, kept);
  if (embedded) first.python = '3.14';
  const shown = await follow_hash().catch(async (error) => {
    await load(first, 0);
    say(error.message, true);
    return true;
  });
  if (!shown) await load(first, embedded ? 0 : 'question');
  if (!shown && of_lessons && !embedded) await lessons.open('');
  if (!embedded) requestAnimationFrame(() => setTimeout(load_editor)); // the picture is painted first
  addEventListener('hashchange', () => attempt(follow_hash));
  if (embedded) await show_embed_link();
  if (!is_kept() && !embedded) say('This browser keeps nothing for this page: save what you want to keep.');
  if ('serviceWorker' in navigator && !embedded)
    navigator.serviceWorker.register('sw.js')
      .then((one) => one.update()) // a new version, if there is one, is there at the next visit
      .catch(() => {}); // it works without, but not offline
}

// The editor comes after the first picture. Until then, and where it cannot be had, the script is text.
async function load_editor() {
  let Editor;
  try {
    ({ Editor } = await import('./editor.js'));
  } catch {
    say('The editor could not be loaded, so the script cannot be changed. Load the page again.', true);
    return;
  }
  editor = new Editor($('editor'), (text) => {
    script.text = text;
    clearTimeout(load_editor.timer);
    load_editor.timer = setTimeout(() => attempt(() => rerun()), 200);
  });
  $('editor').classList.remove('waiting');
  editor.load(script.text);
  editor.show_errors(errors);
  player.draw();
}

async function show_embed_link() {
  const address = await link();
  document.querySelector('.right').prepend(element('h1', { className: 'unseen' }, 'What Python does when it ends'));
  document.querySelector('.transport').append(element('a',
    { className: 'embed-link', href: address, target: '_blank', rel: 'noopener' }, 'open in lastcall ↗'));
}

attempt(start).then(() => {
  if (about) return;
  document.body.classList.add('failed');
  $('sentence').textContent = $('notice').textContent;
});
