import type { Byline, BylineRole } from './story';

/** What stands before the names of a role when it differs from the byline's own label. */
const roleLabels: Readonly<Record<BylineRole, string>> = { reporter: '记者', correspondent: '通讯员', photographer: '摄影', trainee: '实习生', editor: '编辑' };

/** The role a byline's label speaks of; its names need no label of their own. */
export function roleOfLabel(label: string): BylineRole {
  if (/通讯员|特约|撰稿|供稿|作者/.test(label)) return 'correspondent';
  if (/实习|见习/.test(label)) return 'trainee';
  if (/摄影|摄$|图/.test(label) && !/文/.test(label)) return 'photographer';
  if (/编辑|整理|编$/.test(label)) return 'editor';
  return 'reporter';
}

/** A byline as newspapers print it: （记者 甲 乙 通讯员 丙）, （来源：某社）; empty for none. Names of another role than the label's stand after that role's label. */
export function bylineText(byline: Byline): string {
  switch (byline.kind) {
    case 'none': return '';
    case 'source': return byline.source === '' ? '' : `（来源：${byline.source}）`;
    case 'people': {
      const parts: string[] = byline.label === '' ? [] : [byline.label];
      let role = roleOfLabel(byline.label);
      for (const person of byline.names) {
        if (person.role !== role) parts.push(roleLabels[person.role]);
        role = person.role;
        parts.push(person.name);
      }
      return byline.names.length === 0 ? '' : `（${parts.join(' ')}）`;
    }
  }
}
