import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newCheck, ScaffoldError } from '../scaffold/new-check.ts';
import { defineCommand, UsageError } from './define-command.ts';

/** `seula new check ID`: writes a check and its test to start from. */
export default defineCommand({
  name: 'new',
  summary: 'Write a check and its test to start from, and bring the registries up to date',
  operands: 'check ID',
  options: {},
  async run({ files: [kind, id, ...more], json }) {
    if (kind !== 'check' || id === undefined || more.length > 0)
      throw new UsageError('wanted: seula new check ID.');
    const root = new URL('../../', import.meta.url);
    try {
      const written = await newCheck(id, root);
      const command = ['--import', 'tsx', fileURLToPath(new URL('scripts/generate.ts', root))];
      await promisify(execFile)(process.execPath, command, { cwd: fileURLToPath(root) });
      if (json) console.log(JSON.stringify({ written }));
      else
        console.log(
          `Written:\n${written.map((path) => `  ${path}`).join('\n')}\nThe registries know it already.`
        );
      return 0;
    } catch (fault) {
      if (fault instanceof ScaffoldError) throw new UsageError(fault.message);
      throw fault;
    }
  }
});
