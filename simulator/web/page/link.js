// A script in a link: "#1:", and behind it JSON, compressed (deflate-raw) and in base64url. The
// program's own side is simulator/cli/link.cpp.

export const longest_link = 8192; // characters behind the #
const longest_text = 1 << 20;

export class LinkError extends Error {}

const newer = 'This link was made by a newer lastcall than this one.';
const broken = 'This link is damaged: it was cut off or changed on its way. Ask for it anew.';
const large = 'The script in this link is larger than 1 MiB: send it as a file.';

async function read_all(stream, most) {
  const reader = stream.getReader();
  const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new LinkError(large);
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

// What stands behind the address; throws LinkError where it would be too long.
export async function to_link(what) {
  const bytes = new TextEncoder().encode(JSON.stringify(what));
  const packed = await read_all(
    new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), longest_text);
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const link =
    '1:' + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  if (link.length > longest_link)
    throw new LinkError('The script is too long for a link: save it, and send it as a file.');
  return '#' + link;
}

// What a link says: {text, name, python, step, tty}, each of the right type. Null if there is none;
// throws LinkError with a sentence for people.
export async function from_link(hash) {
  if (hash === '' || hash === '#') return null;
  const [, format, data] = /^#(\d{1,9}):(.*)$/s.exec(hash) ?? [];
  if (!format) return null; // some other place in the page
  if (format !== '1') throw new LinkError(newer);
  if (hash.length > longest_link + 1) throw new LinkError('This link is longer than 8 KB.');
  let said;
  try {
    const binary = atob(decodeURIComponent(data).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      await read_all(stream, longest_text + 4096));
    said = JSON.parse(text);
  } catch (error) {
    throw error instanceof LinkError ? error : new LinkError(broken);
  }
  if (typeof said?.text !== 'string') throw new LinkError(broken);
  const word = (value, other) =>
    typeof value === 'string' && value.length <= 100 ? value : other;
  return {
    text: said.text,
    name: word(said.name, 'demo.py').replace(/[/\\\0]/g, '_'),
    python: word(said.python, undefined),
    step: Number.isInteger(said.step) && said.step >= 0 ? said.step : undefined,
    tty: said.tty !== false,
  };
}
