import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trial, TrialOrder } from '../../../shared/trial.ts';
import { AskFailed } from '../api/ask.ts';
import { useSite } from '../site.ts';
import { followTrial, type Followed } from './follow-trial.ts';

/** The trial that the test page shows, and how to start another. */
export interface ShownTrial {
  readonly trial: Trial | null;
  readonly failure: AskFailed | null;
  /** Whether one is started, and nothing is known of it yet. */
  readonly isStarting: boolean;
  start(order: TrialOrder): void;
}

/**
 * Shows the trial that the address names (`id`), and those that are started; `onStarted` is told the name of such a one, to
 * put it into the address.
 */
export function useTrial(wiki: string, id: string | undefined, onStarted: (id: string) => void): ShownTrial {
  const { api, clock } = useSite();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [failure, setFailure] = useState<AskFailed | null>(null);
  const [isStarting, setStarting] = useState(false);
  const running = useRef(new AbortController());
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => () => running.current.abort(), []);
  useEffect(() => {
    if (id === shown.current) return;
    shown.current = id;
    clear();
    if (id !== undefined) void follow({ trial: id });
  }, [wiki, id]);

  function clear(): void {
    running.current.abort();
    running.current = new AbortController();
    setTrial(null);
    setFailure(null);
    setStarting(false);
  }

  async function follow(followed: Followed): Promise<void> {
    const { signal } = running.current;
    const listen = (address: string) => new EventSource(address);
    try {
      await followTrial(wiki, followed, { api, clock, listen }, onTrial, signal);
    } catch (fault) {
      if (signal.aborted) return;
      setStarting(false);
      setFailure(fault instanceof AskFailed ? fault : new AskFailed('unreachable'));
    }

    function onTrial(now: Trial): void {
      if (signal.aborted) return;
      setStarting(false);
      setTrial(now);
      if (now.trial === shown.current) return;
      shown.current = now.trial;
      onStarted(now.trial);
    }
  }

  return {
    trial,
    failure,
    isStarting,
    start(order) {
      shown.current = undefined;
      clear();
      setStarting(true);
      void follow({ order });
    }
  };
}
