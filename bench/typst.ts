import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Story, StoryElement } from '@/lib/copy/story';
import { bylineText } from '@/lib/makeup/columns/byline';
import { gridOf } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { faceFile } from '@/lib/press/fonts';
import { timed, type Contender } from './contender';
import { afterKeystroke, firstPage, storiesOn } from './newspaper';

/** Typst's compiler is 51 MB and only this bench wants it: it is put beside the other caches, not among our dependencies. */
const typstPackage = '@myriaddreamin/typst-ts-node-compiler';
const typstVersion = '0.7.0';
const rivals = path.resolve('.cache', 'rivals');

/** What we use of the package's types. */
interface TypstDocument { readonly numOfPages: number }
interface TypstCompiler {
  compile(options: { mainFileContent: string }): { readonly result: TypstDocument | null; hasError(): boolean; printErrors(): void };
  pdf(document: TypstDocument): Buffer;
  evictCache(age: number): void;
}
interface TypstModule { readonly NodeCompiler: { create(options: { fontArgs: { fontBlobs: Buffer[] }[] }): TypstCompiler } }

/** The compiler, installed on first use; null where it cannot be had. */
function load(): TypstModule | null {
  const manifest = path.join(rivals, 'package.json');
  if (!existsSync(path.join(rivals, 'node_modules', typstPackage))) {
    mkdirSync(rivals, { recursive: true });
    writeFileSync(manifest, '{"private":true}\n');
    spawnSync('npm', ['install', '--prefix', rivals, '--no-audit', '--no-fund', '--save-exact', `${typstPackage}@${typstVersion}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  try {
    return createRequire(manifest)(typstPackage) as TypstModule;
  } catch (error) {
    console.error(`Typst takes no part: ${error instanceof Error ? error.message : String(error)}\nTo install it: npm install --prefix .cache/rivals --save-exact ${typstPackage}@${typstVersion}`);
    return null;
  }
}

/** Copy as Typst markup: every ASCII mark is escaped. */
const markup = (text: string): string => text.replace(/[!-/:-@[-`{-~]/gu, (mark) => `\\${mark}`);

const spansOf = (element: StoryElement): string => ('spans' in element ? element.spans.map((span) => markup(span.text)).join('') : '');

function story(entry: Story, lead: boolean): string {
  const body = entry.body.map((element) => (element.kind === 'crosshead' ? `#crosshead[${markup(element.text)}]` : spansOf(element))).filter((text) => text !== '');
  return [
    `#headline(${lead ? 27.5 : 18}pt)[${markup(entry.decks.title)}]`,
    ...(entry.decks.subtitle ? [`#deck[${markup(entry.decks.subtitle)}]`] : []), ...body, `#byline[${markup(bylineText(entry.byline))}]`,
  ].join('\n\n');
}

/** The issue as a Typst document: the same trim, type area, columns, type and leading; stories one after another. */
export function typstSource(issue: IssueLayout): string {
  const grid = gridOf(issue.format);
  const area = grid.typeArea;
  const pages = issue.pages.map((page) => storiesOn(issue, page.number).map((entry, index) => story(entry, index === 0)).join('\n\n'));
  return `#set page(width: ${grid.width}pt, height: ${grid.height}pt, columns: ${grid.columns.length},
  margin: (left: ${area.x}pt, top: ${area.y}pt, right: ${grid.width - area.x - area.width}pt, bottom: ${grid.height - area.y - area.height}pt))
#set columns(gutter: ${grid.gutter}pt)
#set text(font: "Noto Serif SC", size: ${grid.bodySize}pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, linebreaks: "optimized", first-line-indent: (amount: 2em, all: true), leading: ${grid.leading - grid.bodySize}pt, spacing: ${grid.leading - grid.bodySize}pt)
#let plain(body) = { set par(first-line-indent: 0em, justify: false); body }
#let headline(size, body) = plain(block(above: 12pt, below: 9pt, text(size: size, weight: 900, body)))
#let deck(body) = plain(block(below: 9pt, text(font: "Noto Sans SC", size: 12pt, body)))
#let crosshead(body) = plain(align(center, text(font: "Noto Sans SC", weight: 700, body)))
#let byline(body) = plain(align(right, text(font: "LXGW WenKai", body)))

${pages.join('\n\n#pagebreak()\n\n')}
`;
}

/** Typst, with just the fonts of the house; null where it cannot be installed. */
export async function typst(): Promise<Contender | null> {
  const loaded = load();
  if (!loaded) return null;
  const files = await Promise.all((['song', 'song-bold', 'song-heavy', 'hei', 'hei-bold', 'kai'] as const).map((face) => faceFile(face)));
  const compiler = loaded.NodeCompiler.create({ fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }] });
  const compile = (source: string): TypstDocument => {
    const compiled = compiler.compile({ mainFileContent: source });
    if (!compiled.result) { compiled.printErrors(); throw new Error('Typst could not compile the page'); }
    return compiled.result;
  };
  let composed: { issue: IssueLayout; document: TypstDocument } | null = null;
  const documentOf = (issue: IssueLayout): TypstDocument => {
    if (composed?.issue !== issue) composed = { issue, document: compile(typstSource(issue)) };
    return composed.document;
  };
  /** What was not used for three runs is forgotten, as its watcher does, so that its memory never slows it. */
  const tidy = (): void => compiler.evictCache(3);
  return {
    name: 'Typst',
    async compose(issue) {
      const source = typstSource(issue);
      const { ms } = await timed(() => compile(source));
      tidy();
      return ms;
    },
    async keystroke(issue, nth) {
      documentOf(issue);
      const lead = storiesOn(issue, firstPage)[0];
      if (!lead) throw new Error('no lead');
      const source = typstSource(afterKeystroke(issue, lead.articleId, nth));
      const { ms } = await timed(() => compile(source));
      tidy();
      return ms;
    },
    async pdf(issue) {
      const document = documentOf(issue);
      const { ms, result } = await timed(() => compiler.pdf(document));
      tidy();
      return { ms, bytes: result };
    },
    close: () => Promise.resolve(),
  };
}
