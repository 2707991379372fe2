import type { Command } from './command';

/** Every command by the words that call it, in the order a newsroom meets them; a command's program is read only when it is called. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init')).init,
  sample: async () => (await import('./commands/sample')).sample,
  'user add': async () => (await import('./commands/user')).userAdd,
  'issue new': async () => (await import('./commands/issue')).issueNew,
  'issue list': async () => (await import('./commands/issue')).issueList,
  'issue pages': async () => (await import('./commands/issue')).issuePages,
  import: async () => (await import('./commands/import')).importFile,
  makeup: async () => (await import('./commands/makeup')).makeup,
  score: async () => (await import('./commands/score')).scorePages,
  compose: async () => (await import('./commands/compose')).compose,
  fit: async () => (await import('./commands/fit')).fit,
  check: async () => (await import('./commands/check')).check,
  pdf: async () => (await import('./commands/pdf')).pdf,
  submit: async () => (await import('./commands/submit')).submit,
  signoff: async () => (await import('./commands/signoff')).signoff,
  publish: async () => (await import('./commands/publish')).publish,
  export: async () => (await import('./commands/export')).exportEdition,
  verify: async () => (await import('./commands/verify')).verify,
  lunar: async () => (await import('./commands/lunar')).lunar,
  lines: async () => (await import('./commands/lines')).lines,
  backup: async () => (await import('./commands/backup')).backup,
  restore: async () => (await import('./commands/restore')).restore,
  doctor: async () => (await import('./commands/doctor')).doctor,
};
