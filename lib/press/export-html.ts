import { bylineText } from '@/lib/copy/byline-text';
import { bodyHtml, escapeText } from '@/lib/copy/body-html';
import { elementText } from '@/lib/copy/element-text';
import type { Story } from '@/lib/copy/story';
import type { EditionContent, EditionPage, EditionStory } from './edition-content';
import { editionHotspots, pageImageWidths, photoWidths } from './page-images';

/** Pages of the static web edition: plain HTML with relative links and no script; the elements outside crawlers look for keep their names. */

const lines = (deck: string): string => deck.split('\n').map(escapeText).join('<br>');
const oneLine = (deck: string): string => deck.replaceAll('\n', ' ');

/** What a list calls a story: its title, its kicker, or its first words. */
export function titleOf(story: Story): string {
  const first = story.body.map(elementText).find((text) => text !== '');
  return oneLine(story.decks.title || story.decks.kicker) || `${[...(first ?? '')].slice(0, 20).join('')}…`;
}

export const pageFile = (page: number): string => (page === 1 ? 'index.html' : `page-${page}.html`);
export const storyFile = (slug: string): string => `story-${slug}.html`;

const pageName = (page: EditionPage): string => `第${String(page.number).padStart(2, '0')}版${page.section === '' ? '' : `：${page.section}`}`;

interface Frame { readonly title: string; readonly description: string; readonly body: string; readonly next?: string; readonly previous?: string }

function html(content: EditionContent, { title, description, body, next, previous }: Frame): string {
  const { publication, issue } = content;
  const robots = publication.visibility === 'staff' ? '\n<meta name="robots" content="noindex">' : '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<meta name="description" content="${escapeText(description)}">${robots}
<link rel="stylesheet" href="style.css">
<link rel="alternate" type="application/atom+xml" title="${escapeText(publication.name)}" href="feed.xml">${next === undefined ? '' : `\n<link rel="next" href="${next}">`}${previous === undefined ? '' : `\n<link rel="prev" href="${previous}">`}
</head>
<body>
<header>
<p class="name"><a href="index.html">${escapeText(publication.name)}</a></p>
<p>${escapeText(issue.label)} ${escapeText(content.masthead.fullDate)} ${escapeText(issue.lunar)}</p>
</header>
<main>
${body}
</main>
<footer>
<p>${escapeText(publication.publisher)}${content.masthead.permit.length === 0 ? '' : ` ${content.masthead.permit.map(escapeText).join(' ')}`}</p>
</footer>
</body>
</html>
`;
}

const pageList = (content: EditionContent, current: number | null): string =>
  `<nav class="pages" aria-label="版面"><ol>${content.pages.map((page) => `<li><a href="${pageFile(page.number)}"${page.number === current ? ' aria-current="page"' : ''}>${escapeText(pageName(page))}</a> <a class="pdf" href="page-${page.number}.pdf">PDF</a></li>`).join('')}</ol><p><a href="issue.pdf">全部版面 PDF</a></p></nav>`;

const storyLink = ({ slug, story }: EditionStory): string => `<li><a href="${storyFile(slug)}">${escapeText(titleOf(story))}</a></li>`;

/** A page of the issue: its image with clickable stories, the stories as a list, the pages before and after. */
export function pageHtml(content: EditionContent, page: EditionPage): string {
  const [narrow, wide] = pageImageWidths;
  const height = Math.round((narrow * page.proof.height) / page.proof.width);
  const spots = editionHotspots(content).find((entry) => entry.page === page.number)?.hotspots ?? [];
  const areas = spots.map((spot) => {
    const coords = [spot.x * narrow, spot.y * height, (spot.x + spot.width) * narrow, (spot.y + spot.height) * height].map(Math.round).join(',');
    return `<area shape="rect" coords="${coords}" href="${storyFile(spot.slug)}" alt="${escapeText(spot.title)}">`;
  });
  // An image map's coordinates do not scale with the picture; these links do, and stand over it.
  const links = spots.map((spot) => `<a href="${storyFile(spot.slug)}" aria-hidden="true" tabindex="-1" title="${escapeText(spot.title)}" style="left:${percent(spot.x)};top:${percent(spot.y)};width:${percent(spot.width)};height:${percent(spot.height)}"></a>`);
  const at = content.pages.findIndex((entry) => entry.number === page.number);
  const previous = content.pages[at - 1];
  const next = content.pages[at + 1];
  const stories = content.stories.filter((entry) => entry.pages.includes(page.number));
  const turn = `<nav class="turn">${previous ? `<a rel="prev" href="${pageFile(previous.number)}">上一版</a>` : ''}${next ? `<a rel="next" href="${pageFile(next.number)}">下一版</a>` : ''}</nav>`;
  const body = `<h1>${escapeText(pageName(page))}</h1>
${turn}
<div class="sheet"><img src="page-${page.number}-${narrow}.webp" srcset="page-${page.number}-${narrow}.webp ${narrow}w, page-${page.number}-${wide}.webp ${wide}w" sizes="(max-width: 60rem) 100vw, 60rem" width="${narrow}" height="${height}" alt="${escapeText(`${pageName(page)}版面图`)}" usemap="#PagePicMap">${links.join('')}</div>
<map name="PagePicMap">${areas.join('')}</map>
<h2>本版稿件</h2>
<ol class="stories">${stories.map(storyLink).join('')}</ol>
${pageList(content, page.number)}`;
  return html(content, {
    title: `${pageName(page)} ${content.publication.name} ${content.issue.label}`, description: stories.map((entry) => titleOf(entry.story)).join('；').slice(0, 160), body,
    next: next && pageFile(next.number), previous: previous && pageFile(previous.number),
  });
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

function photoHtml(story: Story, photoId: string): string {
  const photo = story.photos.find((entry) => entry.photoId === photoId);
  if (!photo) return '';
  const [narrow, wide] = photoWidths;
  const height = photo.width === 0 ? 0 : Math.round((narrow * photo.height) / photo.width);
  const image = photo.file === null ? '' : `<img src="photo-${photo.file}-${narrow}.webp" srcset="photo-${photo.file}-${narrow}.webp ${narrow}w, photo-${photo.file}-${wide}.webp ${wide}w" sizes="(max-width: 40rem) 100vw, 40rem" width="${narrow}" height="${height}" alt="${escapeText(photo.caption)}">`;
  const caption = [photo.caption, photo.credit].filter((part) => part !== '').map(escapeText).join('　');
  return image === '' && caption === '' ? '' : `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
}

/** Body of a story; photos that have no place in the text stand first. */
function storyBody(story: Story): string {
  const anchored = new Set(story.body.flatMap((element) => (element.kind === 'photo' ? [element.photoId] : [])));
  const loose = story.photos.filter((photo) => !anchored.has(photo.photoId)).map((photo) => photoHtml(story, photo.photoId));
  return [...loose, bodyHtml(story.body, { crosshead: 'h2', photo: (photoId) => photoHtml(story, photoId) })].join('\n');
}

/** A story by itself, with its three decks as elements of their own. */
export function storyHtml(content: EditionContent, entry: EditionStory): string {
  const { story } = entry;
  const deck = (name: string, tag: string, text: string): string => (text === '' ? '' : `<${tag} class="${name}">${lines(text)}</${tag}>\n`);
  const page = content.pages.find((one) => one.number === entry.pages[0]);
  const byline = bylineText(story.byline);
  const body = `<article>
<p class="where">${page ? `<a href="${pageFile(page.number)}">${escapeText(pageName(page))}</a>` : ''}</p>
${deck('kicker', 'p', story.decks.kicker)}${deck('title', 'h1', story.decks.title || titleOf(story))}${deck('subtitle', 'p', story.decks.subtitle)}${byline === '' ? '' : `<p class="byline">${escapeText(byline)}</p>\n`}<div id="ozoom">
${storyBody(story)}
</div>
</article>
${pageList(content, null)}`;
  return html(content, { title: `${titleOf(story)} ${content.publication.name}`, description: [...storyText(story)].slice(0, 120).join(''), body });
}

/** The issue as an Atom feed whose addresses are relative to it. */
export function feedXml(content: EditionContent, sha256: string, publishedAt: string): string {
  const entries = content.stories.map(({ slug, story }) => `<entry><id>urn:banxin:${content.issue.totalNumber}:${slug}</id><title>${escapeText(titleOf(story))}</title><link href="${storyFile(slug)}"/><updated>${publishedAt}</updated><summary>${escapeText([...storyText(story)].slice(0, 160).join(''))}</summary></entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>urn:banxin:${sha256}</id><title>${escapeText(`${content.publication.name} ${content.issue.label}`)}</title><updated>${publishedAt}</updated><author><name>${escapeText(content.publication.publisher || content.publication.name || '—')}</name></author><link rel="self" href="feed.xml"/><link href="index.html"/>
${entries.join('\n')}
</feed>
`;
}

/** The running text of a story: without crossheads. */
const storyText = (story: Story): string => story.body.map((element) => (element.kind === 'crosshead' ? '' : elementText(element).replace(/[\t\n]/g, ' '))).join('');

export const styleCss = `:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fffdf9;--line:#d8d2c8;--red:#b8281c}
@media (prefers-color-scheme:dark){:root{--ink:#e8e4dc;--paper:#171614;--line:#3a3733;--red:#e0705f}}
body{margin:0 auto;max-width:60rem;padding:0 1rem;color:var(--ink);background:var(--paper);font-family:"Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif;line-height:1.75}
header{border-bottom:2px solid var(--red);margin-bottom:1rem}header p{margin:.3rem 0}.name{font-size:1.8rem;font-weight:800}.name a{color:var(--red);text-decoration:none}
a{color:inherit}h1{font-size:1.5rem;line-height:1.35}h2{font-size:1.1rem}
.sheet{position:relative;border:1px solid var(--line)}.sheet img{display:block;width:100%;height:auto}.sheet a{position:absolute}.sheet a:hover{background:rgb(184 40 28/.1);outline:1px solid var(--red)}
.turn{display:flex;gap:1rem;margin:.5rem 0}.pages ol{padding-left:1.2rem}.pdf{font-size:.8rem}
article{max-width:40rem;margin:0 auto}.kicker,.subtitle{margin:.3rem 0;font-size:1.05rem}article h1{font-size:1.8rem;font-weight:800;margin:.3rem 0}#ozoom p{text-indent:2em;margin:.6em 0}
blockquote{margin:1rem 2rem;padding:.4rem 0;border-block:1px solid var(--line);font-size:1.15rem}#ozoom blockquote p{text-indent:0}blockquote footer{border:0;margin:0;text-align:right;font-size:.9rem}
.note{margin:1rem 0;padding:.2rem 1rem;border:1px solid var(--line);font-family:"Kaiti SC","STKaiti",KaiTi,serif}table{margin:1rem 0;width:100%;border-collapse:collapse;border-block:2px solid var(--ink)}th,td{padding:.3rem .5rem;border:1px solid var(--line);text-align:left;vertical-align:top}
figure{margin:1rem 0}figure img{width:100%;height:auto}figcaption{font-size:.9rem;text-align:center}footer{border-top:1px solid var(--line);margin-top:2rem;font-size:.85rem}
@media print{.turn,.pages,.sheet a{display:none}body{max-width:none}}
`;
