'use client';

import Link from 'next/link';
import type { RefObject } from 'react';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/field';
import { Notice } from '@/components/ui/error-state';
import type { Block } from '@/lib/makeup/block';
import { isFitted } from '@/lib/makeup/copy-fit/copy-fit';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import { articlesIn, blockTitle } from './block-names';
import { FitPanel } from './fit-panel';
import { NumberField } from './number-field';
import { BriefsFields, JumpFields, NoticeFields, PhotoFields } from './other-fields';
import { inCell } from './placement';
import { StoryFields } from './story-fields';
import { useThisDesk } from './use-desk';

/** Text of a block without copy to fit that finds no room. */
function OversetNotice({ block, proof }: { block: Block; proof: PageProof }) {
  const t = useTranslations('pageDesk');
  const overset = proof.overset.find((entry) => entry.blockId === block.id);
  return overset ? <Notice tone="danger"><p className="font-medium">{t('oversetBadge', { characters: overset.characters, lines: overset.lines })}</p></Notice> : null;
}

function KindFields({ block, page, proof }: { block: Block; page: number; proof: PageProof }) {
  switch (block.kind) {
    case 'story': return <StoryFields block={block} page={page} proof={proof} />;
    case 'jump': return <JumpFields block={block} page={page} proof={proof} />;
    case 'briefs': return <BriefsFields block={block} page={page} />;
    case 'photo': return <PhotoFields block={block} page={page} proof={proof} />;
    case 'notice': return <NoticeFields block={block} page={page} />;
    case 'teaser': case 'masthead': case 'folio': case 'empty': return null;
  }
}

/** Everything about the selected block, in numbers and choices. */
export function Inspector({ block, page, issue, proof, first }: { block: Block | null; page: number; /** As it is on show, with what is being dragged. */ issue: IssueLayout; proof: PageProof; first: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  if (!block) return <p className="p-4 text-sm text-pretty text-ink-3">{t('selectBlock')}</p>;
  const { format } = desk.issue;
  const disabled = !desk.mayMakeUp;
  const [articleId] = block.kind === 'briefs' ? [] : articlesIn(block);
  const place = (changes: Partial<Pick<Block, 'column' | 'row' | 'columns' | 'rows'>>) => { desk.put(page, inCell(block, { column: block.column, row: block.row, columns: block.columns, rows: block.rows, ...changes })); };
  return (
    <div ref={first} role="group" aria-label={t('inspectorOf', { block: desk.nameOf(block) })} className="flex flex-col gap-4 p-4" onKeyDown={(event) => {
      if (event.key === 'Escape') document.querySelector<HTMLElement>(`[data-block-handle="${block.id}"]`)?.focus();
    }}>
      <div>
        <p className="text-xs text-ink-3">{t(`kind.${block.kind}`)}</p>
        {articleId ? <Link href={`/desk/articles/${articleId}`} className="font-medium underline decoration-line-strong underline-offset-4 hover:text-seal">{blockTitle(desk.issue, block) || t('untitled')}</Link> : <p className="font-medium">{blockTitle(desk.issue, block) || t(`kind.${block.kind}`)}</p>}
      </div>
      {isFitted(block) ? <FitPanel key={block.id} block={block} page={page} issue={issue} /> : <OversetNotice block={block} proof={proof} />}
      <div className="grid grid-cols-4 gap-2">
        <NumberField label={t('column')} value={block.column + 1} min={1} max={format.columns} disabled={disabled} onCommit={(value) => place({ column: value - 1 })} />
        <NumberField label={t('row')} value={block.row + 1} min={1} max={format.rows} disabled={disabled} onCommit={(value) => place({ row: value - 1 })} />
        <NumberField label={t('columns')} value={block.columns} min={1} max={format.columns} disabled={disabled} onCommit={(columns) => place({ columns })} />
        <NumberField label={t('rows')} value={block.rows} min={1} max={format.rows} disabled={disabled} onCommit={(rows) => place({ rows })} />
      </div>
      <KindFields key={`${block.id} fields`} block={block} page={page} proof={proof} />
      <Checkbox label={t('pin')} hint={t('pinHint')} checked={block.pinned === true} disabled={disabled} onChange={(event) => { desk.put(page, { ...block, pinned: event.target.checked }); }} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        {block.kind === 'story' || block.kind === 'jump' || block.kind === 'briefs' ? <Button disabled={disabled} onClick={() => desk.fitDepth(page, block)}>{t('fitDepth')}</Button> : null}
        <Button look="danger" disabled={disabled} onClick={() => desk.takeOff(page, block)}><Trash2 aria-hidden />{t('takeOff')}</Button>
      </div>
    </div>
  );
}
