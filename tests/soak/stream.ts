import { asTheBotDoes, followCutStream } from '../server/bot/stream/cut-stream.ts';

const cuts = 1_000;

/** Part of `npm run soak`: R26 over 1000 cuts. Exit code 1 when an edit was lost or told of twice. */
async function soakStream(): Promise<number> {
  const { connections, published, told } = await followCutStream(cuts, asTheBotDoes);
  const lost = published.filter((title) => !told.includes(title)).length;
  const doubled = told.length - new Set(told).size;
  console.log(
    `R26: ${connections} connections, ${published.length} edits, ${lost} lost, ${doubled} told of twice`
  );
  return lost + doubled === 0 && connections >= cuts ? 0 : 1;
}

process.exitCode = await soakStream();
