import type { ProhibitionLevel } from '../rules';

/**
 * The marks that may not start or end a line, by the level from which they are held back: our compilation of CLREQ
 * "Prohibition rules for line start and line end" and GB/T 15834-2011 5.1.1–5.1.11. Units and currencies are named by
 * neither; newspapers keep them with their number.
 */
export interface ProhibitionSet { readonly name: string; readonly marks: readonly string[]; readonly from: Exclude<ProhibitionLevel, 'none'> }

export const noStart: readonly ProhibitionSet[] = [
  { name: 'stops', marks: [...'。．，、：；！？'], from: 'basic' },
  { name: 'stops of half width', marks: [...'.,:;!?'], from: 'basic' },
  { name: 'stacks in one character', marks: [...'‼⁇⁈⁉'], from: 'basic' },
  { name: 'closing marks', marks: [...'”’」』）〕］｝〉》】〗'], from: 'basic' },
  { name: 'closing marks of half width', marks: [...')]}'], from: 'basic' },
  { name: 'connectors', marks: [...'–—～-〜－'], from: 'basic' },
  { name: 'interpuncts', marks: [...'·‧・'], from: 'basic' },
  { name: 'solidus', marks: [...'/／'], from: 'basic' },
  { name: 'signs of units', marks: [...'%‰℃°′″％'], from: 'gb' },
  { name: 'dashes and ellipses', marks: ['——', '……', '⋯⋯', '⸺', '…', '⋯'], from: 'strict' },
];

export const noEnd: readonly ProhibitionSet[] = [
  { name: 'opening marks', marks: [...'“‘「『（〔［｛〈《【〖'], from: 'basic' },
  { name: 'opening marks of half width', marks: [...'([{'], from: 'basic' },
  { name: 'solidus', marks: [...'/／'], from: 'gb' },
  { name: 'signs of currency', marks: [...'￥$￡€№'], from: 'gb' },
];

export const levels: readonly ProhibitionLevel[] = ['none', 'basic', 'gb', 'strict'];
/** True when a set that is held back from `from` on may stand at the edge at `level`. */
export const isAllowed = (from: ProhibitionLevel, level: ProhibitionLevel): boolean => levels.indexOf(level) < levels.indexOf(from);
