// What all parts of the page make elements and say sentences with.
import { EngineError } from './engine.js';
import { LinkError } from './link.js';

export const $ = (id) => document.getElementById(id);

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

export function say(words, bad = false) {
  const notice = $('notice');
  notice.hidden = !words;
  notice.textContent = words ?? '';
  notice.classList.toggle('bad', bad);
}

// Does what was asked for; what goes wrong is said in a sentence.
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineError || error instanceof LinkError) say(error.message, true);
    else {
      say('Something went wrong in this page: ' + error.message, true);
      console.error(error);
    }
  }
}

const shapes = [ // as the stage draws them, in a square of 16
  '<circle cx="8" cy="8" r="6.5"/>', '<rect x="2" y="2" width="12" height="12"/>',
  '<path d="M8 1 15 14H1z"/>', '<path d="M8 .5 15.5 8 8 15.5.5 8z"/>',
  '<path d="M8 1l7 5.200-2.700 8.300H3.700L1 6.200z"/>',
  '<path d="M8 .5l2.200 5 5.300.5-4 3.600 1.200 5.400L8 12.200 3.300 15l1.200-5.400-4-3.600 5.300-.5z"/>',
  '<path d="M5.500 1h5v4.500H15v5h-4.500V15h-5v-4.500H1v-5h4.500z"/>',
  '<path d="M4.500 2h7L15.500 8l-4 6h-7l-4-6z"/>',
];
export function mark(number) {
  const holder = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  holder.setAttribute('viewBox', '0 0 16 16');
  holder.setAttribute('class', 'mark mark-' + (number % 8));
  holder.setAttribute('aria-hidden', 'true');
  holder.innerHTML = shapes[number % 8].replaceAll('/>', ' fill="currentColor"/>');
  return holder;
}
