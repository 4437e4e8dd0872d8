/** The people of the corpus, each with what the wiki tells of them. */
export const accounts = {
  newcomer: named('Uusi Kynä', { editCount: 4 }),
  address: { ...named('203.0.113.77', {}), author: { ...stranger(), kind: 'address', id: null } },
  temporary: {
    ...named('~2026-10432-7', {}),
    author: { ...stranger(), kind: 'temporary', groups: ['*', 'temp'] }
  },
  regular: named('Vakituinen', { editCount: 812 }),
  trusted: named('Luotettu', { groups: ['*', 'user', 'autoreview'], rights: ['edit', 'autoreview'] }),
  reviewer: named('Seulaaja', {
    groups: ['*', 'user', 'editor'],
    rights: ['edit', 'autoreview', 'review']
  }),
  patroller: named('Partio', {
    groups: ['*', 'user', 'autopatrolled'],
    rights: ['edit', 'autopatrol']
  }),
  bot: named('KorjausBotti', { groups: ['*', 'user', 'bot'], rights: ['edit', 'bot'] }),
  globalBot: named('InterlinkBot', { groups: ['*', 'user'], rights: ['edit', 'bot'] }),
  flooder: named('Massamuokkaaja', { groups: ['*', 'user', 'flood'], rights: ['edit', 'bot'] }),
  botByName: named('AjoRobotti', { editCount: 2000 }),
  formerBot: {
    ...named('VanhaBotti', { editCount: 90_000 }),
    rightsLog: { events: [rightsChange('2026-08-01T00:00:00Z', ['bot'], [], 'task finished, thank you')] }
  },
  abusiveBot: {
    ...named('VauhkoBotti', { editCount: 40_000 }),
    rightsLog: { events: [rightsChange('2026-08-01T00:00:00Z', ['bot'], [], 'abuse of the bot flag')] }
  },
  trustedBlocked: {
    ...named('Estetty Luotettu', { groups: ['*', 'user', 'autoreview'], rights: ['edit', 'autoreview'] }),
    blocks: { blocks: [blockNow('Estetty Luotettu')] }
  },
  botBlocked: {
    ...named('RikkiBotti', { groups: ['*', 'user', 'bot'], rights: ['edit', 'bot'] }),
    blocks: { blocks: [blockNow('RikkiBotti')] }
  },
  expiredTrusted: named('Määräaikainen', { groups: ['*', 'user'], rights: ['edit'], editCount: 3000 }),
  trustedBlockedAfter: {
    ...named('Jälkikäteen Estetty', { groups: ['*', 'user', 'autoreview'], rights: ['edit', 'autoreview'] }),
    blockLog: {
      events: [blockEvent('unblock', '2026-05-20T00:00:00Z'), blockEvent('block', '2026-05-12T00:00:00Z')]
    }
  },
  trustedBlockedBefore: {
    ...named('Aikoinaan Estetty', { groups: ['*', 'user', 'autoreview'], rights: ['edit', 'autoreview'] }),
    blockLog: {
      events: [blockEvent('unblock', '2024-02-03T00:00:00Z'), blockEvent('block', '2024-02-01T00:00:00Z')]
    }
  },
  trustedLocked: {
    ...named('Lukittu', { groups: ['*', 'user', 'autoreview'], rights: ['edit', 'autoreview'] }),
    centralAccount: { installed: true, exists: true, locked: true, groups: [], blockedEverywhere: false }
  },
  blockedPartly: {
    ...named('Osin Estetty', { groups: ['*', 'user', 'autoreview'], rights: ['edit', 'autoreview'] }),
    blocks: { blocks: [{ ...blockNow('Osin Estetty'), partial: true, pages: [999_999] }] }
  },
  unknownBlocks: {
    ...named('Tuntematon Tila', { groups: ['*', 'user', 'autoreview'], rights: ['edit', 'autoreview'] }),
    blocks: { unavailable: 'timed-out' }
  },
  vandal: {
    ...named('Häirikkö 2026', {}),
    blockLog: { events: [blockEvent('block', '2026-05-11T00:00:00Z')] }
  }
} as const;

/** Name of a person of the corpus. */
export type AccountName = keyof typeof accounts;

function named(name: string, about: { groups?: string[]; rights?: string[]; editCount?: number }) {
  return { name, author: { ...stranger(), ...about } };
}

function stranger() {
  return {
    kind: 'named',
    id: 7,
    groups: ['*', 'user'],
    rights: ['edit'],
    registration: '2026-01-01T00:00:00Z',
    editCount: 9,
    botEdits: [] as number[]
  };
}

function rightsChange(timestamp: string, before: string[], after: string[], comment: string) {
  const memberships = (groups: string[]) => groups.map((group) => ({ group, expiry: null }));
  return { timestamp, before: memberships(before), after: memberships(after), comment };
}

function blockNow(target: string) {
  return {
    target,
    timestamp: '2026-05-11T00:00:00Z',
    expiry: 'infinity',
    partial: false,
    pages: [] as number[],
    namespaces: [] as number[]
  };
}

function blockEvent(action: 'block' | 'unblock', timestamp: string) {
  return { action, timestamp, partial: false, pages: [] as string[], namespaces: [] as number[] };
}
