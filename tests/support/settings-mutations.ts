import { BotMode, type WikiSettings } from '../../shared/wiki-settings.ts';
import { testStopPage } from './raise-bot.ts';

/** What code allows at most, written down a second time on purpose: this is what no document may go beyond. */
export const bounds: Record<string, readonly [least: number, most: number]> = {
  'bot.trial.approvals': [1, 500],
  'bot.trial.days': [1, 90],
  'bot.pagesPerPass': [1, 10_000],
  'bot.approvalsPerPass': [0, 500],
  'bot.approvalsPerHour': [0, 720],
  'bot.approvalsPerAuthorAndDay': [0, 500],
  'bot.pageRestHours': [24, 720],
  'bot.coolDownDays': [1, 90],
  'bot.waitMinutes': [0, 43_200],
  'bot.writesPerMinute': [1, 12]
};

/** Settings of a wiki on trial that set nearly everything. */
export const valid = {
  checks: {
    large_removal: { enabled: true, options: { share: 40, bytes: 900 } },
    min_age: { options: { hours: 2 } },
    manual_unapproval: { enabled: true, options: { coolDownDays: 9 } },
    blocking_categories: { options: { categories: ['Suositellut artikkelit'] } }
  },
  bot: {
    mode: 'trial',
    stopPage: { ...testStopPage, openLevels: ['autoconfirmed'] },
    trial: { approvals: 20, days: 7 },
    schedule: '*/5 * * * *',
    pagesPerPass: 500,
    approvalsPerPass: 20,
    approvalsPerHour: 60,
    approvalsPerAuthorAndDay: 10,
    pageRestHours: 24,
    coolDownDays: 7,
    waitMinutes: 30,
    writesPerMinute: 6,
    obeyBotsTemplates: true,
    botsTemplates: ['Bots'],
    nobotsTemplates: ['Nobots'],
    doNotReview: ['Etusivu']
  }
};

const numbers = [-1, 0, 1, 0.5, 12, 13, 24, 90, 91, 500, 501, 720, 721, 10_001, 43_201, 1e9, -1e9, 1e308];
const oddities: unknown[] = [
  ...numbers,
  ...numbers.map(String),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  true,
  false,
  '',
  ' ',
  'live',
  'LIVE',
  'off',
  'everything',
  'go',
  '* * * * * *',
  [],
  ['live'],
  {},
  { mode: 'live' },
  { title: 'X' },
  { title: '', goWord: '' },
  { title: 'X', goWord: ' ' },
  { enabled: false }
];
const oddKeys = ['__proto__', 'constructor', 'mode', 'live', 'approvals', 'enabled', 'options', 'checks', ''];

/** One mutation of a document: a value replaced, dropped, added, nested or swapped; sometimes several at once. */
export function mutate(document: unknown, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const copy: any = structuredClone(document);
  const times = random() < 0.7 ? 1 : 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) {
    let place: any = copy;
    while (random() < 0.75) {
      const inner = Object.values(place).filter((one) => typeof one === 'object' && one !== null);
      if (inner.length === 0) break;
      place = pick(inner);
    }
    const keys = Object.keys(place);
    const key = keys.length > 0 ? pick(keys) : 'x';
    const kind = random();
    if (kind < 0.5) place[key] = pick(oddities);
    else if (kind < 0.65) delete place[key];
    else if (kind < 0.8)
      Object.defineProperty(place, pick(oddKeys), {
        value: pick(oddities),
        enumerable: true,
        writable: true,
        configurable: true
      });
    else if (kind < 0.9) place[key] = place[pick([...keys, key])];
    else place[key] = typeof place[key] === 'number' ? place[key] * pick([10, 100, -1, 1.5]) : [place[key]];
  }
  return copy;
}

function valueAt(document: any, path: string): unknown {
  return path.split('.').reduce((value, key) => value?.[key], document);
}

/** What is wider than code allows; empty when nothing is. */
export function tooWide(settings: WikiSettings, before: BotMode): string[] {
  const modes = BotMode.options;
  const { mode, stopPage, obeyBotsTemplates } = settings.bot;
  const writes = mode === 'trial' || mode === 'live';
  return [
    ...Object.entries(bounds)
      .filter(([path, [least, most]]) => {
        const value = valueAt(settings, path);
        return !Number.isInteger(value) || Number(value) < least || Number(value) > most;
      })
      .map(([path]) => path),
    ...(modes.indexOf(mode) > modes.indexOf(before) + 1 ? ['bot.mode'] : []),
    ...(writes && (stopPage === null || stopPage.goWord.trim() === '' || stopPage.title.trim() === '')
      ? ['bot.stopPage']
      : []),
    ...(typeof obeyBotsTemplates !== 'boolean' ? ['bot.obeyBotsTemplates'] : [])
  ];
}
