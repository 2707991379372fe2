import type { Story } from '@/lib/copy/story';
import type { FaceId } from '@/lib/typeset/faces';
import type { HeadlineSpec } from '@/lib/typeset/headline';
import type { HeadlineStyle } from '@/lib/makeup/block';

/** The names a text holds. */
export const namesOf = (text: string, names: readonly string[] | undefined): readonly string[] => names?.filter((name) => text.includes(name)) ?? [];

/** Word ends of a text; none when nobody has found any. A text may be called what every object has (constructor). */
export const wordEndsOf = ({ wordEnds }: Pick<Story, 'wordEnds'>, text: string): readonly number[] => (Object.hasOwn(wordEnds, text) ? wordEnds[text] ?? [] : []);

/** What a deck is set by: trimmed, with the word ends of its own text. */
export const deckSpec = (story: Story, text: string, face: FaceId, rest: Pick<HeadlineSpec, 'measure' | 'align' | 'maxLines' | 'keep'>): HeadlineSpec => {
  const lead = text.length - text.trimStart().length;
  const ends = wordEndsOf(story, text);
  return { ...rest, text: text.trim(), face, wordEnds: lead > 0 ? ends.map((end) => end - lead) : ends };
};

/** Faces of kicker and subtitle that stand off from the title's. */
export function deckFaces(title: HeadlineStyle['face']): { readonly kickerFace: FaceId; readonly subtitleFace: FaceId } {
  const song = title === 'song-heavy' || title === 'song-bold' || title === 'kai';
  return { kickerFace: song ? 'kai' : 'song-bold', subtitleFace: song ? 'hei' : 'kai' };
}
