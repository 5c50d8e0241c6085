// The page, served by the program itself.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { build, native } from './engine.mjs';

export const shots = build + '/screenshots/';
mkdirSync(shots, { recursive: true });

// Its address, and how it is ended.
export async function serve(folder = build + '/site', port = '0') {
  const server = spawn(native, ['serve', '--port', port, '--no-browser', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const base = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    server.on('exit', () => reject(new Error('lastcall serve ended: ' + said)));
  });
  return { base, end: () => server.kill() };
}
