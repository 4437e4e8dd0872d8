import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What may happen to an answer on its way: the wiki has done its work by then. */
export const answerFaults = ['reset', 'stall', 'truncate', 'slow', '5xx', 'down'] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** A way to a server that fails when told to. */
export interface FaultProxy {
  /** The same address, by way of the proxy. */
  through(url: string): string;
  /** Has the answer to the first request that contains this text meet a fault. */
  arm(fault: AnswerFault, text: string): void;
  hasFired(): boolean;
  /** Ends what a fault left behind: what is down is up again. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a proxy in front of a port of this machine. */
export async function startFaultProxy(target: number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  let armed: { fault: AnswerFault; text: string } | null = null;
  let fired = false;
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;

  async function listen(wanted: number): Promise<Server> {
    const made = createServer(carry);
    await new Promise<void>((done, fail) => {
      made.once('error', fail);
      made.listen(wanted, '127.0.0.1', done);
    });
    return made;
  }

  function carry(client: Socket): void {
    const upstream = connect(target, '127.0.0.1');
    let asked = '';
    let fault: AnswerFault | null = null;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => {
      asked = (asked + chunk.toString('latin1')).slice(-20_000);
      if (armed && asked.includes(armed.text)) {
        ({ fault } = armed);
        armed = null;
        fired = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (fault === null) client.write(chunk);
      else spoil(fault, chunk, client);
      asked = '';
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => {
      if (fault === null) client.end();
    });
  }

  function spoil(fault: AnswerFault, chunk: Buffer, client: Socket): void {
    switch (fault) {
      case 'stall':
        return;
      case 'reset':
        client.resetAndDestroy();
        return;
      case 'truncate':
        client.end(chunk.subarray(0, Math.floor(chunk.length * 0.8)));
        return;
      case 'slow':
        trickle(chunk, client);
        return;
      case '5xx':
        client.end('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 4\r\nconnection: close\r\n\r\nDown');
        return;
      case 'down':
        goDown();
    }
  }

  function goDown(): void {
    server.close();
    for (const socket of sockets) socket.resetAndDestroy();
  }

  return {
    through(url) {
      const address = new URL(url);
      address.port = String(port);
      return address.href;
    },
    arm(fault, text) {
      armed = { fault, text };
      fired = false;
    },
    hasFired: () => fired,
    async restore() {
      if (!server.listening) server = await listen(port);
    },
    async close() {
      if (server.listening) server.close();
      for (const socket of sockets) socket.destroy();
    }
  };
}

function trickle(chunk: Buffer, client: Socket): void {
  const size = Math.ceil(chunk.length / 10);
  let sent = 0;
  const timer = setInterval(() => {
    client.write(chunk.subarray(sent, sent + size));
    sent += size;
    if (sent >= chunk.length || client.destroyed) clearInterval(timer);
  }, 5);
}
