import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Builds the gadget once for the whole run, when what is built is older than what it is built from. */
export default function setup(): void {
  const built = ['seula.js', 'seula-loader.js'].map((name) => timeOf(new URL(`dist/gadget/${name}`, root)));
  const sources = ['gadget/', 'shared/i18n/gadget/'].flatMap(filesIn);
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
