import type { EmbeddedWiki } from '../create-wiki.ts';
import { pendingRevisions, stableRevision } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';
import { cast } from './cast.ts';
import { robotMoves, type RobotMove } from './robot-moves.ts';

/** What the robot did: the page, who it was this time, the sort of edit, and the revision it made. */
export interface RobotEdit {
  title: string;
  user: string;
  sort: RobotMove['sort'];
  revision: Revision;
}

/** The robot that keeps the demo alive; each tick makes one edit. */
export interface EditorRobot {
  tick: () => RobotEdit | null;
}

/**
 * Makes a robot that edits a seeded wiki like a mixed crowd: small improvements, bot work, mistakes, vandalism, and
 * now and then an undoing. `random` gives numbers from 0 up to 1, `clock` epoch ms; equal ones give equal edits.
 */
export function createEditorRobot(setup: {
  wiki: EmbeddedWiki;
  random: () => number;
  clock: () => number;
}): EditorRobot {
  const { wiki, random, clock } = setup;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const makeEdit = (page: Page, move: RobotMove): RobotEdit | null => {
    const before = page.revisions.at(-1)?.text ?? '';
    const text = move.change(before, pick);
    const user = pick(move.users);
    if (text === null || text === before || user === undefined || wiki.blockOf(user)) return null;
    const revision = wiki.edit({
      title: page.title,
      user,
      text,
      summary: pick(move.summaries) ?? '',
      at: clock(),
      bot: move.sort === 'bot',
      // Trusted authors and bots have work in the queue only because something older waits there.
      autoReview: false
    });
    return { title: page.title, user, sort: move.sort, revision };
  };
  return {
    tick: () => {
      const undone = random() < 0.15 ? undoSomething(wiki, pick, clock()) : null;
      if (undone) return undone;
      for (let attempt = 0; attempt < 12; attempt++) {
        const page = pick(editablePages(wiki));
        const move = weighted(robotMoves, random());
        const edit = page && move && makeEdit(page, move);
        if (edit) return edit;
      }
      return null;
    }
  };
}

// Articles with a stable version, not yet buried under pending edits, unprotected, and no redirects.
function editablePages(wiki: EmbeddedWiki): Page[] {
  return [...wiki.core.pages.values()].filter(
    (page) =>
      page.ns === 0 &&
      stableRevision(page) !== null &&
      page.title !== wiki.settings.mainPage &&
      page.protections.length === 0 &&
      pendingRevisions(page).length < 4 &&
      !/^\s*#/.test(page.revisions.at(-1)?.text ?? '')
  );
}

function undoSomething(
  wiki: EmbeddedWiki,
  pick: <T>(list: readonly T[]) => T | undefined,
  at: number
): RobotEdit | null {
  const page = pick(
    editablePages(wiki).filter((entry) => {
      const pending = pendingRevisions(entry);
      return pending.length === 1 && pending[0]?.sha1 !== stableRevision(entry)?.sha1;
    })
  );
  const stable = page && stableRevision(page);
  const undone = page?.revisions.at(-1);
  if (!page || !stable || !undone) return null;
  const user = cast.thirdNewcomer;
  const revision = wiki.edit({
    title: page.title,
    user,
    text: stable.text,
    summary: `Undid revision ${undone.id}`,
    tags: ['mw-undo'],
    at,
    autoReview: false
  });
  return { title: page.title, user, sort: 'undo', revision };
}

function weighted(moves: readonly RobotMove[], chance: number): RobotMove | undefined {
  const total = moves.reduce((sum, move) => sum + move.weight, 0);
  let left = chance * total;
  return moves.find((move) => (left -= move.weight) < 0) ?? moves.at(-1);
}
