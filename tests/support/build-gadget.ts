import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Builds the gadget and the companion's pages once for the whole run, when what is built is older than what it is built from. */
export default function setup(): void {
  const built = ['gadget/seula.js', 'gadget/seula-loader.js', 'site/index.html'].map((name) =>
    timeOf(new URL(`dist/${name}`, root))
  );
  const sources = ['gadget/', 'shared/i18n/gadget/', 'shared/i18n/site/'].flatMap(filesIn);
  if (Math.min(...built) >= Math.max(...sources.map(timeOf))) return;
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(root),
    env: { ...process.env, NODE_ENV: 'production' }
  });
}

function filesIn(folder: string): URL[] {
  const url = new URL(folder, root);
  return readdirSync(fileURLToPath(url), { recursive: true, encoding: 'utf8' }).map(
    (name) => new URL(name, url)
  );
}

function timeOf(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
