import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program in the project's folder, silently; resolves to true when it ended well, else prints what it said. */
export async function runQuietly(program, args, { env = {}, tellFailure = true } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a script with another ending there.
    shell: process.platform === 'win32'
  });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const code = await new Promise((done) => {
    child.on('error', (fault) => {
      said.push(Buffer.from(`${fault.message}\n`));
      done(1);
    });
    child.on('close', (status) => done(status ?? 1));
  });
  if (code !== 0 && tellFailure) {
    console.error(`${program} ${args.join(' ')}\n${Buffer.concat(said).toString('utf8')}`);
  }
  return code === 0;
}
