import { config } from 'zod/v4/core';

/** Zod compiles its checks with `new Function` where it may. Our content policy refuses that in the browser, and the browser reports each try. Runs before anything of the page. */
config({ jitless: true });
