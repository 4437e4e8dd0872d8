import { writeFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { MessageChannel } from 'node:worker_threads';

// Writes to the file named by LOADS_FILE, when the process ends, the address of everything that was loaded.
const hook = `
  let port;
  export function initialize(data) { port = data.port; }
  export async function resolve(name, context, next) {
    const resolved = await next(name, context);
    port.postMessage(resolved.url);
    return resolved;
  }
`;
const { port1, port2 } = new MessageChannel();
const loaded = new Set();
port1.on('message', (url) => loaded.add(url));
port1.unref();
register(`data:text/javascript,${encodeURIComponent(hook)}`, {
  data: { port: port2 },
  transferList: [port2]
});

const { cache } = createRequire(import.meta.url);
process.on('exit', () => {
  writeFileSync(process.env.LOADS_FILE, JSON.stringify([...loaded, ...Object.keys(cache)]));
});
