import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from './session.ts';

/** Holds the session for the components of the dialog. */
export const SessionContext = createContext<Session | null>(null);

/** The session of the dialog in which a component stands. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Drawn outside of the settings.');
  return session;
}
