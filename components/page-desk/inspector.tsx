'use client';

import Link from 'next/link';
import { useState, type RefObject } from 'react';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Checkbox, Field, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/error-state';
import type { Block } from '@/lib/makeup/block';
import type { PageProof } from '@/lib/makeup/page-proof';
import { articlesIn, blockTitle } from './block-names';
import { NumberField } from './number-field';
import { BriefsFields, JumpFields, NoticeFields, PhotoFields } from './other-fields';
import { inCell } from './placement';
import { StoryFields } from './story-fields';
import { useThisDesk } from './use-desk';

/** Copy that finds no room: how much, and where it may go on. */
function OversetActs({ block, page, proof }: { block: Block; page: number; proof: PageProof }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const overset = proof.overset.find((entry) => entry.blockId === block.id);
  const others = desk.pages.filter((entry) => entry.number !== page).map((entry) => entry.number);
  const usual = others.find((number) => number > page) ?? others[0];
  const [wanted, setWanted] = useState<number | null>(null);
  if (!overset) return null;
  const target = wanted ?? usual;
  const canJump = block.kind === 'story' || block.kind === 'jump';
  return (
    <Notice tone="danger">
      <p className="font-medium">{t('oversetBadge', { characters: overset.characters, lines: overset.lines })}</p>
      {canJump && desk.mayMakeUp && target !== undefined ? (
        <div className="mt-2 flex items-end gap-2">
          <Field label={t('jumpPage')} className="w-28"><Select value={target} onChange={(event) => setWanted(Number(event.target.value))}>{others.map((number) => <option key={number} value={number}>{t('pageN', { page: number })}</option>)}</Select></Field>
          <Button onClick={() => desk.jumpTo(overset.articleId, target)}>{t('jumpTo')}</Button>
        </div>
      ) : null}
    </Notice>
  );
}

function KindFields({ block, page }: { block: Block; page: number }) {
  switch (block.kind) {
    case 'story': return <StoryFields block={block} page={page} />;
    case 'jump': return <JumpFields block={block} page={page} />;
    case 'briefs': return <BriefsFields block={block} page={page} />;
    case 'photo': return <PhotoFields block={block} page={page} />;
    case 'notice': return <NoticeFields block={block} page={page} />;
    case 'teaser': case 'masthead': case 'folio': return null;
  }
}

/** Everything about the selected block, in numbers and choices. */
export function Inspector({ block, page, proof, first }: { block: Block | null; page: number; proof: PageProof; first: RefObject<HTMLDivElement | null> }) {
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
      <OversetActs block={block} page={page} proof={proof} />
      <div className="grid grid-cols-4 gap-2">
        <NumberField label={t('column')} value={block.column + 1} min={1} max={format.columns} disabled={disabled} onCommit={(value) => place({ column: value - 1 })} />
        <NumberField label={t('row')} value={block.row + 1} min={1} max={format.rows} disabled={disabled} onCommit={(value) => place({ row: value - 1 })} />
        <NumberField label={t('columns')} value={block.columns} min={1} max={format.columns} disabled={disabled} onCommit={(columns) => place({ columns })} />
        <NumberField label={t('rows')} value={block.rows} min={1} max={format.rows} disabled={disabled} onCommit={(rows) => place({ rows })} />
      </div>
      <KindFields block={block} page={page} />
      <Checkbox label={t('pin')} hint={t('pinHint')} checked={block.pinned === true} disabled={disabled} onChange={(event) => { desk.put(page, { ...block, pinned: event.target.checked }); }} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        {block.kind === 'story' || block.kind === 'jump' || block.kind === 'briefs' ? <Button disabled={disabled} onClick={() => desk.fitDepth(page, block)}>{t('fitDepth')}</Button> : null}
        <Button look="danger" disabled={disabled} onClick={() => desk.takeOff(page, block)}><Trash2 aria-hidden />{t('takeOff')}</Button>
      </div>
    </div>
  );
}
