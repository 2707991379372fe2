import { labelOf } from '@/lib/desk/issues-numbering';
import type { IssueRecord, PublicationRecord } from '@/lib/desk/issues-subject';
import type { IssueLayout, MastheadText } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import { parseEditionContent, type EditionContent, type EditionStory } from './edition-content';
import { canonicalJson, hashOf, sha256 } from './edition-hash';

/** A frozen issue: its content, the very JSON that is kept, and the SHA-256 of that JSON. */
export interface FrozenEdition { readonly content: EditionContent; readonly json: string; readonly sha256: string }

/** A story's address within its issue: made of the article's identity, so that a correction keeps it. */
const slugOf = (articleId: string): string => hashOf(articleId).slice(0, 10);

/** Stories on the pages in reading order: by page, then by block; teasers are no stories of their own. */
function storiesOf(layout: IssueLayout, proofs: readonly PageProof[], tags: ReadonlyMap<string, readonly string[]>): EditionStory[] {
  const pages = new Map<string, number[]>();
  for (const proof of proofs) for (const region of proof.regions) {
    if (region.kind === 'teaser') continue;
    for (const id of region.articleIds) {
      const known = pages.get(id) ?? [];
      if (!known.includes(proof.page)) pages.set(id, [...known, proof.page]);
    }
  }
  return [...pages].flatMap(([id, on]): EditionStory[] => {
    const story = layout.stories[id];
    if (!story) return [];
    const section = story.section || (layout.pages.find((page) => page.number === on[0])?.section ?? '');
    return [{ slug: slugOf(id), story, pages: on, section, tags: tags.get(id) ?? [] }];
  });
}

const hashesOf = (content: Pick<EditionContent, 'pages' | 'stories' | 'masthead'>): EditionContent['hashes'] => ({
  pages: Object.fromEntries(content.pages.map((page) => [String(page.number), hashOf(page.proof)])),
  stories: Object.fromEntries(content.stories.map((entry) => [entry.story.articleId, hashOf(entry)])),
  masthead: Object.fromEntries(Object.entries(content.masthead satisfies MastheadText).map(([field, value]) => [field, hashOf(value)])),
});

/** Freezes an issue as it stands: same issue, same bytes. */
export function freezeEdition(issue: IssueRecord, publication: PublicationRecord, layout: IssueLayout, proofs: readonly PageProof[], tags: ReadonlyMap<string, readonly string[]>): FrozenEdition {
  const body = {
    schema: 1 as const,
    issue: {
      id: issue.id, totalNumber: issue.totalNumber, numberInYear: issue.numberInYear, date: issue.date, weekday: issue.weekday, lunar: issue.lunar,
      extra: issue.extra, label: labelOf(issue),
    },
    publication: {
      name: layout.masthead.name, district: publication.district, publisher: issue.publisher, profile: publication.profile, visibility: publication.visibility,
      nameplateFace: publication.nameplateFace, nameplateFile: publication.nameplateFile, hotline: publication.hotline,
    },
    masthead: layout.masthead,
    style: layout.style,
    pages: proofs.map((proof) => {
      const page = layout.pages.find((entry) => entry.number === proof.page);
      return { number: proof.page, section: page?.section ?? '', credits: page?.credits ?? [], proof };
    }),
    stories: storiesOf(layout, proofs, tags),
  };
  const json = canonicalJson({ ...body, hashes: hashesOf(body) });
  return { content: parseEditionContent(json), json, sha256: sha256(json) };
}

/** What no longer agrees with its hash in a frozen edition. */
export interface EditionDamage { readonly part: 'whole' | 'page' | 'story' | 'masthead'; readonly name: string }

/** Compares a frozen edition with its hashes; empty when every page, story and masthead field is as it was signed. */
export function damageOf(json: string, signed: string): EditionDamage[] {
  const damage: EditionDamage[] = sha256(json) === signed ? [] : [{ part: 'whole', name: signed }];
  const content = parseEditionContent(json);
  const now = hashesOf(content);
  for (const [part, kept, found] of [['page', content.hashes.pages, now.pages], ['story', content.hashes.stories, now.stories], ['masthead', content.hashes.masthead, now.masthead]] as const) {
    for (const name of new Set([...Object.keys(kept), ...Object.keys(found)])) if (kept[name] !== found[name]) damage.push({ part, name });
  }
  return damage;
}
