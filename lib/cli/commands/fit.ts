import { createTranslator } from 'use-intl/core';
import { fitOf, isFitted, type FittedBlock } from '@/lib/makeup/copy-fit/copy-fit';
import { suggestFits } from '@/lib/makeup/copy-fit/copy-fit-suggestions';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { issueProofs } from '@/lib/press/compose';
import { describeFit, describeSteps, type FitTranslate } from '@/lib/proof/describe-fit';
import { typeCase } from '@/lib/typeset/type-case';
import { copyFit } from '@/lib/words/copy-fit';
import type { Language } from '@/lib/words/area';
import { exits, Halt, say, type Command } from '../command';
import { issueOf } from '../results';
import { wholeNumber } from '../values';

/** What a block prints: its story's title, or its own heading. */
function titleOf(layout: IssueLayout, block: FittedBlock): string {
  if (block.kind === 'briefs' || block.kind === 'notice') return block.title;
  const decks = layout.stories[block.articleId]?.decks;
  return (decks?.title || decks?.kicker || '').replaceAll('\n', ' ');
}

const translator = (language: Language): FitTranslate =>
  createTranslator({ locale: language, messages: copyFit[language] as Record<string, unknown> }) as unknown as FitTranslate;

export const fit: Command = {
  name: 'fit', usage: '--issue 710 [--page 1]', summary: { zh: '各文块余文或缺文多少，怎样排得合适；有余文时返回 1', en: 'copy over or under in every block and ways to make it fit; exits 1 when copy is over' },
  options: { issue: { type: 'string' }, page: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const page = wholeNumber(call, 'page');
    const { layout } = await issueProofs((await call.around()).store.read, issue.id);
    if (page !== undefined && !layout.pages.some((entry) => entry.number === page)) throw new Halt({ zh: `这一期没有第${page}版。`, en: `This issue has no page ${page}.` });
    const t = translator(call.language);
    const blocks = layout.pages.filter((entry) => page === undefined || entry.number === page).flatMap((entry) => entry.blocks.filter(isFitted).flatMap((block) => {
      const found = fitOf(layout, entry.number, block.id, typeCase);
      if (!found) return [];
      const suggestions = suggestFits(layout, entry.number, block.id, typeCase).map(({ kind, steps, result }) => ({
        kind, steps, words: describeSteps(steps, t), result: { fit: result.kind, lines: result.lines, characters: result.characters, rowsFree: result.rowsFree, whiteSpace: result.whiteSpace, faultsAdded: result.faultsAdded, words: describeFit(result, t) },
      }));
      const { kind: state, lines, characters, rowsFree, perLine } = found;
      return [{ page: entry.number, block: block.id, kind: block.kind, title: titleOf(layout, block), fit: state, lines, characters, rowsFree, perLine, endsOn: { page: found.page, block: found.blockId }, words: describeFit(found, t), suggestions }];
    }));
    const text = blocks.flatMap((block) => [
      `${say({ zh: `第${block.page}版`, en: `page ${block.page}` }, call.language)} ${block.title || block.kind}: ${block.words}`,
      ...block.suggestions.map((suggestion) => `    ${suggestion.words} → ${suggestion.result.words}`),
    ]);
    return { json: { blocks }, text: text.length > 0 ? text.join('\n') : say({ zh: '版面上还没有文块。', en: 'No block stands on these pages yet.' }, call.language), exit: blocks.some((block) => block.fit === 'over') ? exits.notSo : exits.done };
  },
};
