import { elementText, spanText } from './element-text';
import { bylineText } from './byline-text';
import type { Story } from './story';

/**
 * A story as plain text, for mail and the clipboard: decks, paragraphs indented by two ideographic spaces,
 * captions where their photo stands (those without a place at the end), the byline last. Ends with a line end.
 */
export function storyToPlainText(story: Story): string {
  const photos = new Map(story.photos.map((photo) => [photo.photoId, photo]));
  const captionOf = (photoId: string): string[] => {
    const photo = photos.get(photoId);
    photos.delete(photoId);
    const text = photo ? [photo.caption, photo.credit].filter((part) => part !== '').join(' ') : '';
    return text === '' ? [] : [`［图］${text}`];
  };
  const { kicker, title, subtitle } = story.decks;
  const decks = [kicker, title, subtitle].flatMap((deck) => (deck === '' ? [] : deck.split('\n')));
  const body = story.body.flatMap((element): string[] => {
    switch (element.kind) {
      case 'paragraph': return [story.kind === 'teaser' ? spanText(element.spans) : `　　${spanText(element.spans)}`];
      case 'crosshead': return [element.text];
      case 'listItem': return [`${element.ordered === undefined ? '●' : `${element.ordered}.`}${spanText(element.spans)}`];
      case 'note': return [`　　${spanText(element.spans)}`];
      case 'quote': return [`　　${spanText(element.spans)}`, ...(element.by === undefined ? [] : [`　　——${element.by}`])];
      case 'table': return elementText(element).split('\n');
      case 'photo': return captionOf(element.photoId);
    }
  });
  const unplaced = [...photos.keys()].flatMap(captionOf);
  const byline = bylineText(story.byline);
  return `${[...decks, ...(decks.length > 0 ? [''] : []), ...body, ...unplaced, ...(byline === '' ? [] : [byline])].join('\n')}\n`;
}
