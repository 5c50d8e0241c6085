// Makes the page: build.mjs ENGINE_FOLDER OUTPUT_FOLDER. Colours come from the engine, fonts from the
// system, the editor from the packages of package-lock.json; at run time nothing comes from elsewhere.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { answer_of, make } from './door.js';

const here = dirname(fileURLToPath(import.meta.url));
const [engine_folder, output] = process.argv.slice(2).map((folder) => resolve(folder));
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const wasm = readFileSync(join(engine_folder, 'engine.wasm'));
const engine = await make(await WebAssembly.compile(wasm));
const about = JSON.parse(answer_of(engine, '{"ask": "about"}'));
writeFileSync(join(output, 'engine.wasm'), wasm);

// The engine's themes as variables.
const rules = about.themes.map((theme) => {
  const variables = Object.entries(theme.colors).map(([name, color]) => `--${name}:${color}`)
    .concat(theme.marks.map((color, i) => `--mark-${i}:${color}`), `color-scheme:${theme.dark ? 'dark' : 'light'}`)
    .join(';');
  const body = `{${variables}}`;
  return `:root[data-theme=${theme.name}]${body}` +
    (theme.name === 'dark' ? `\n:root:not([data-theme])${body}` : '') +
    (theme.name === 'light' ? `\n@media (prefers-color-scheme: light){:root:not([data-theme])${body}}` : '');
});
writeFileSync(join(output, 'themes.css'), rules.join('\n') + '\n');

const bundle = { absWorkingDir: here, bundle: true, minify: true, format: 'iife', charset: 'utf8',
                 target: ['chrome95', 'firefox100', 'safari15.4'], legalComments: 'none' };
// The editor is half of the page, and comes after the first picture.
await build({ ...bundle, entryPoints: ['main.js'], outfile: join(output, 'page.js'), external: ['./editor.js'] });
await build({ ...bundle, format: 'esm', entryPoints: ['editor.js'], outfile: join(output, 'editor.js') });
await build({ ...bundle, entryPoints: ['worker.js'], outfile: join(output, 'worker.js') });
await build({ ...bundle, charset: 'ascii', entryPoints: ['figure.js'], outfile: join(output, 'figure.js') });
await build({ ...bundle, entryPoints: ['style.css'], outfile: join(output, 'style.css'), external: ['*.woff2'] });
copyFileSync(join(here, 'index.html'), join(output, 'index.html'));
copyFileSync(join(here, 'HOSTING.md'), join(output, 'README.md'));
copyFileSync(join(here, '../../../assets/desktop/lastcall.svg'), join(output, 'icon.svg'));
// The lessons, as the engine is taught them; their pictures lie beside everything else: the folder is flat.
const folder = join(here, '../../../lessons');
const of_kind = (directory, kind) => readdirSync(directory).filter((name) => kind.test(name)).sort();
const lessons = of_kind(folder, /^[0-9].*\.md$/).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const pictures = {};
for (const picture of of_kind(join(folder, 'pictures'), /\.svg$/)) {
  pictures['pictures/' + picture] = 'picture-' + picture;
  copyFileSync(join(folder, 'pictures', picture), join(output, 'picture-' + picture));
}
writeFileSync(join(output, 'lessons.json'), JSON.stringify({ ask: 'teach', lessons, pictures }));
writeFileSync(join(output, 'lastcall.webmanifest'), JSON.stringify({
  name: 'lastcall', short_name: 'lastcall', start_url: './', display: 'standalone',
  background_color: about.themes[0].colors.background, theme_color: about.themes[0].colors.panel,
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
}));

// Of the fonts what the stage's table of widths has (figure/widths.py), in two files each: nearly every
// page needs the first alone, and a browser fetches the second where a letter of it is shown.
const ranges = {
  '': 'U+20-7E,U+A0,U+B7,U+BD,U+D7,U+2013,U+2014,U+2018-201D,U+2022,U+2026,U+2190-2193,U+21B5,U+22EF,U+2713,U+2717',
  '-more': 'U+A1-B6,U+B8-BC,U+BE-D6,U+D8-24F,U+370-4FF,U+2010-2012,U+2015-2017,U+201E-2021,U+2023-2025,U+2027-2049,' +
    'U+20A0-20BF,U+2194-21B4,U+21B6-22EE,U+22F0-22FF,U+2500-25FF,U+2714-2716,U+FFFD',
};
const weights = { inter: ['Inter', 400], 'inter-semibold': ['Inter', 600], 'inter-bold': ['Inter', 700], mono: ["'JetBrains Mono'", 400] };
writeFileSync(join(output, 'fonts.css'), Object.entries(weights).flatMap(([name, [family, weight]]) =>
  Object.entries(ranges).map(([part, range]) => `@font-face{font-family:${family};font-weight:${weight};` +
    `src:url(${name}${part}.woff2) format('woff2');font-display:swap;unicode-range:${range}}`)).join('\n') + '\n');
const folders = ['/usr/share/fonts/opentype/inter', '/usr/share/fonts/truetype/jetbrains-mono',
                 process.env.LASTCALL_FONTS].filter(Boolean);
for (const [font, name] of [['Inter-Regular', 'inter'], ['Inter-SemiBold', 'inter-semibold'],
                            ['Inter-Bold', 'inter-bold'], ['JetBrainsMono-Regular', 'mono']]) {
  const path = folders.flatMap((folder) => [join(folder, font + '.otf'), join(folder, font + '.ttf')]).find(existsSync);
  if (!path) throw new Error(`The font ${font} is missing: install fonts-inter and fonts-jetbrains-mono`);
  for (const [part, range] of Object.entries(ranges))
    execFileSync('/usr/bin/python3', ['-m', 'fontTools.subset', path, '--unicodes=' + range, '--flavor=woff2',
      '--layout-features=kern,mark,mkmk', '--output-file=' + join(output, name + part + '.woff2')]);
}

const files = readdirSync(output).filter((file) => file !== 'README.md').sort();
const hash = createHash('sha256');
for (const file of files) hash.update(file).update(readFileSync(join(output, file)));
const worker = readFileSync(join(here, 'sw.js'), 'utf8')
  .replace('BUILD', about.version + '-' + hash.digest('hex').slice(0, 12))
  .replace('FILES', JSON.stringify(['./', ...files]));
writeFileSync(join(output, 'sw.js'), worker);
