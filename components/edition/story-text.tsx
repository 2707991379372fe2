import type { Span, StoryElement } from '@/lib/copy/story';
import { photoUrl, photoWidths } from './addresses';
import type { IssueFrame, StoryPhotoView, StoryView } from './edition.types';

function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, index) => {
    if (span.strong) return <strong key={index}>{span.text}</strong>;
    if (span.kai) return <em key={index}>{span.text}</em>;
    return span.text;
  });
}

/** A picture with its caption; captions take no stop at the end. */
export function StoryPhoto({ sha256, photo, first = false }: { sha256: string; photo: StoryPhotoView; first?: boolean }) {
  const [narrow, wide] = photoWidths;
  return (
    <figure className="ed-photo">
      <img
        src={photoUrl(sha256, photo.file, narrow)} srcSet={`${photoUrl(sha256, photo.file, narrow)} ${narrow}w, ${photoUrl(sha256, photo.file, wide)} ${wide}w`} sizes="(min-width: 800px) 720px, 100vw"
        width={photo.width} height={photo.height} alt={photo.caption} loading={first ? 'eager' : 'lazy'} decoding="async"
      />
      {(photo.caption || photo.credit) && <figcaption>{photo.caption}{photo.credit && <span className="ed-credit"> {photo.credit}</span>}</figcaption>}
    </figure>
  );
}

/** Consecutive list items stand in one list. */
function grouped(body: readonly StoryElement[]): (StoryElement | StoryElement[])[] {
  const groups: (StoryElement | StoryElement[])[] = [];
  for (const element of body) {
    const last = groups.at(-1);
    if (element.kind !== 'listItem') groups.push(element);
    else if (Array.isArray(last)) last.push(element);
    else groups.push([element]);
  }
  return groups;
}

function Element({ element, photos, sha256 }: { element: StoryElement; photos: ReadonlyMap<string, StoryPhotoView>; sha256: string }) {
  switch (element.kind) {
    case 'paragraph': return <p><Spans spans={element.spans} /></p>;
    case 'listItem': return <li><Spans spans={element.spans} /></li>;
    case 'crosshead': return <h2>{element.text}</h2>;
    case 'photo': {
      const photo = photos.get(element.photoId);
      return photo ? <StoryPhoto sha256={sha256} photo={photo} /> : null;
    }
  }
}

/** The body with its pictures where they are anchored; those without an anchor stand first. `#ozoom` is what readers' tools look for. */
export function StoryText({ issue, story }: { issue: IssueFrame; story: StoryView }) {
  const anchored = new Set(story.body.flatMap((element) => (element.kind === 'photo' ? [element.photoId] : [])));
  const photos = new Map(story.photos.map((photo) => [photo.photoId, photo]));
  return (
    <div className="ed-text" id="ozoom">
      {story.photos.filter(({ photoId }) => !anchored.has(photoId)).map((photo, index) => <StoryPhoto key={photo.photoId} sha256={issue.sha256} photo={photo} first={index === 0} />)}
      {grouped(story.body).map((group, index) => {
        if (Array.isArray(group)) return <ul key={index}>{group.map((element, item) => <Element key={item} element={element} photos={photos} sha256={issue.sha256} />)}</ul>;
        return <Element key={index} element={group} photos={photos} sha256={issue.sha256} />;
      })}
    </div>
  );
}
