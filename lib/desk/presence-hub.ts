import { surroundings } from './operation';
import { LiveHub } from './presence';
import { store } from './store';

/** Kept on globalThis: Next loads modules more than once, the newsroom's hub must be one. */
const kept = globalThis as typeof globalThis & { banxinLiveHub?: LiveHub };

/** The running server's hub. Its lines are closed when the server is told to stop, so that none keeps it up. */
export function liveHub(): LiveHub {
  if (kept.banxinLiveHub) return kept.banxinLiveHub;
  const hub = new LiveHub(surroundings(store()));
  kept.banxinLiveHub = hub;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => hub.closeAll());
  return hub;
}
