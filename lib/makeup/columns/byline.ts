import type { Byline, BylineName, BylineRole } from '@/lib/copy/story';

/** Words printed before names of another part than the byline's own label. */
const roleWords: Readonly<Record<BylineRole, string>> = {
  reporter: '记者', correspondent: '通讯员', photographer: '摄影', trainee: '实习记者', editor: '编辑',
};

/**
 * A byline's words in pieces that are never broken inside: the label with what precedes it, then each name.
 * Joined they read （记者 甲 乙 通讯员 丙） or （来源：…）; none gives no pieces.
 */
export function bylinePieces(byline: Byline): readonly string[] {
  switch (byline.kind) {
    case 'none': return [];
    case 'source': return byline.source.trim() === '' ? [] : [`（来源：${byline.source.trim()}）`];
    case 'people': return closed(peoplePieces(byline.label.trim(), byline.names.filter((entry) => entry.name.trim() !== '')));
  }
}

/** The byline as it prints on one line. */
export const bylineText = (byline: Byline): string => bylinePieces(byline).join('');

function peoplePieces(label: string, names: readonly BylineName[]): string[] {
  const pieces: string[] = [];
  const own = names[0]?.role ?? 'reporter';
  let role: BylineRole | null = null;
  for (const entry of names) {
    const name = entry.name.trim();
    if (entry.role !== role) {
      role = entry.role;
      // The label stands with its first name: a line may not end on 记者.
      const word = entry.role === own ? label : roleWords[entry.role];
      pieces.push(word === '' ? name : `${word} ${name}`);
    } else pieces.push(name);
  }
  return pieces.map((piece, index) => (index === 0 ? piece : ` ${piece}`));
}

function closed(pieces: string[]): readonly string[] {
  if (pieces.length === 0) return [];
  return pieces.map((piece, index) => `${index === 0 ? '（' : ''}${piece}${index === pieces.length - 1 ? '）' : ''}`);
}
