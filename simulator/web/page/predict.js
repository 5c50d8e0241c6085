// Predict first: what is asked comes from the engine, and so does the verdict.
import { attempt, element, mark } from './dom.js';

// Asks in `part`, about the page's run; `extra` names a lesson's step. `done` is told of the
// verdict (null: given up) once the run may be shown.
export async function ask_prediction(page, part, extra, done) {
  const run = page.run;
  const asked = await page.engine.ask('question', { run: run.run, ...extra });
  const order = []; // ids, in the order of the calls
  const never = new Set();
  const answer = {};

  const cards = element('div', { className: 'choices' });
  const told = element('p', { className: 'told', role: 'status' });
  function show_cards() {
    cards.replaceChildren(...asked.cards.map((card) => {
      const place = order.indexOf(card.id);
      const now = place >= 0 ? `${place + 1}.` : never.has(card.id) ? 'never' : '';
      return element('button', {
        type: 'button', 'aria-pressed': String(now !== ''),
        'aria-label': `${card.name}${now ? ', ' + (place >= 0 ? 'called as number ' + (place + 1) : 'never called') : ', not placed yet'}`,
        onclick: () => {
          // once: the next in order; twice: never; three times: not placed
          if (place >= 0) { order.splice(place, 1); never.add(card.id); }
          else if (never.has(card.id)) never.delete(card.id);
          else order.push(card.id);
          const index = asked.cards.indexOf(card);
          show_cards();
          cards.children[index].focus();
        },
      }, mark(card.function), card.name, now ? element('b', {}, now) : null);
    }));
  }
  function choices(legend, name, options) {
    return element('fieldset', {}, element('legend', {}, legend),
      element('div', { className: 'choices' }, ...options.map(([words, value]) => {
        const button = element('button', { type: 'button', 'aria-pressed': 'false' }, words);
        button.onclick = () => {
          answer[name] = value;
          for (const other of button.parentElement.children)
            other.setAttribute('aria-pressed', String(other === button));
        };
        return button;
      })));
  }
  const fields = [];
  if (asked.parts.includes('order')) {
    show_cards();
    fields.push(element('fieldset', {}, element('legend', {}, 'Which handlers run, and in what order?'),
      element('p', {}, 'Choose them in the order of their calls; choose one again if it never runs.'), cards));
  }
  if (asked.parts.includes('status'))
    fields.push(choices('How does the process end?', 'ending',
      asked.endings.map((ending) => [ending.text, { killed: ending.killed, code: ending.code }])));
  if (asked.parts.includes('stderr'))
    fields.push(choices('What does stderr show?', 'stderr', asked.stderr.map((words, i) => [words, i])));
  if (asked.parts.includes('lost'))
    fields.push(choices('Is printed text lost?', 'lost', [['yes', true], ['no', false]]));

  const check = element('button', {
    type: 'button', className: 'primary', onclick: () => attempt(async () => {
      const needed = { status: 'ending', stderr: 'stderr', lost: 'lost' };
      const missing = asked.parts.filter((name) => needed[name] && answer[needed[name]] === undefined);
      if (missing.length > 0) {
        told.textContent = 'Answer every question first; guessing is fine.';
        return;
      }
      const sent = { run: run.run, ...extra, ...answer };
      if (asked.parts.includes('order')) sent.order = order;
      const verdict = await page.engine.ask('grade', sent);
      part.replaceChildren(show_verdict(verdict),
        element('button', { type: 'button', onclick: () => { part.hidden = true; } }, 'Close'));
      done(verdict);
      page.player.play();
    }),
  }, 'Check');
  const skip = element('button', {
    type: 'button', onclick: () => {
      part.hidden = true;
      done(null);
      page.player.play();
    },
  }, 'Just show me');
  part.replaceChildren(...fields, told, element('div', { className: 'choices' }, check, skip));
  part.hidden = false;
  part.querySelector('button').focus();
}

// What was right and what was not, and why.
export function show_verdict(verdict) {
  return element('div', { role: 'status' },
    element('h2', {}, verdict.right ? 'Right' : 'Not quite'),
    ...verdict.remarks.map((remark) => element('p', { className: 'remark' },
      element('b', { className: remark.right ? 'right_answer' : 'wrong_answer' },
        (remark.right ? '✓ ' : '✗ ') + remark.subject + ': '),
      remark.right || !remark.expected ? remark.happened : `${remark.happened}, not ${remark.expected}`,
      remark.why ? '. ' + remark.why : '')),
    verdict.explanation ? element('p', {}, verdict.explanation) : null);
}
