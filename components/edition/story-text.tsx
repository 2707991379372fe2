import { elementGroups, type ElementGroup } from '@/lib/copy/element-groups';
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

/** A table; it scrolls inside itself where the screen is narrower than it, so it can be reached by keys. */
function Table({ rows, head }: Extract<StoryElement, { kind: 'table' }>) {
  const body = head ? rows.slice(1) : rows;
  return (
    <div className="ed-table" tabIndex={0} role="group" aria-label={rows[0]?.join(' ')}>
      <table>
        {head ? <thead><tr>{rows[0]?.map((cell, column) => <th key={column} scope="col">{cell}</th>)}</tr></thead> : null}
        <tbody>{body.map((cells, row) => <tr key={row}>{cells.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

function Group({ group, photos, sha256 }: { group: ElementGroup; photos: ReadonlyMap<string, StoryPhotoView>; sha256: string }) {
  switch (group.kind) {
    case 'list': {
      const items = group.items.map((item, index) => <li key={index}><Spans spans={item.spans} /></li>);
      return group.ordered ? <ol start={group.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'notes': return <aside className="ed-note">{group.notes.map((note, index) => <p key={index}><Spans spans={note.spans} /></p>)}</aside>;
    case 'element': break;
  }
  const { element } = group;
  switch (element.kind) {
    case 'paragraph': return <p><Spans spans={element.spans} /></p>;
    case 'crosshead': return <h2>{element.text}</h2>;
    case 'quote': return <blockquote className="ed-quote"><p><Spans spans={element.spans} /></p>{element.by === undefined ? null : <footer>——{element.by}</footer>}</blockquote>;
    case 'table': return <Table {...element} />;
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
      {elementGroups(story.body).map((group, index) => <Group key={index} group={group} photos={photos} sha256={issue.sha256} />)}
    </div>
  );
}
