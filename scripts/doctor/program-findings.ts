import { existsSync } from 'node:fs';
import { version } from '../../server/services.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

/** The program itself: its version, the Node that it runs on, and whether the gadget has been built. */
export function programFindings(node = process.versions.node): Finding[] {
  return [ok('Seula', version), nodeVersion(node), gadgetBuild()];
}

function nodeVersion(node: string): Finding {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return ok('Node', node);
  return failed('Node', node, 'Install Node 20.20.2 or newer.');
}

function gadgetBuild(): Finding {
  const built = existsSync(new URL('../../dist/gadget/seula.js', import.meta.url));
  if (built) return ok('Gadget', 'built');
  return warning('Gadget', 'not built', 'Run "npm run build" before publishing it.');
}
