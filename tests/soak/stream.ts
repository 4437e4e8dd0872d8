import { asTheBotDoes, followCutStream } from '../server/bot/stream/cut-stream.ts';
import { keepSoak, provenIf } from './keep-soak.ts';

const cuts = 1_000;

/** Part of `npm run soak`: R26 over 1000 cuts. Exit code 1 when an edit was lost or told of twice. */
async function soakStream(): Promise<number> {
  const { connections, published, told } = await followCutStream(cuts, asTheBotDoes);
  const lost = published.filter((title) => !told.includes(title)).length;
  const doubled = told.length - new Set(told).size;
  const says = `R26: ${connections} connections, ${published.length} edits, ${lost} lost, ${doubled} told of twice`;
  return keepSoak('stream.ts', [{ says, state: provenIf(lost + doubled === 0 && connections >= cuts) }]);
}

process.exitCode = await soakStream();
