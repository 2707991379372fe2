/** A page is held by whoever makes it up, until they let go, are idle, or give no sign of life any more. All moments are the server's. */

/** Milliseconds without a sign of life after which a lock is none: three heartbeats missed. */
export const lockLife = 45_000;
/** Milliseconds between two signs of life of a window that holds pages. */
export const heartbeat = 15_000;
/** Milliseconds without a change after which a window lets its pages go. */
export const idleAfter = 120_000;
/** Milliseconds a request for a page stands. */
export const askLife = 120_000;

/** Is a sign of life given at `seenAt` one at `now`? One from the future (the server's clock was put back) counts no longer than one from the past. */
export const isFresh = (seenAt: string, now: Date, life: number): boolean => Math.abs(now.getTime() - Date.parse(seenAt)) < life;
