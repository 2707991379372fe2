'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { BriefsBlock, JumpBlock, NoticeBlock, PhotoBlock } from '@/lib/makeup/block';
import type { PageProof } from '@/lib/makeup/page-proof';
import { placeOf, storyTitle } from './block-names';
import { BorderFields } from './border-fields';
import { CutInFields } from './cut-in-fields';
import { NumberField } from './number-field';
import { PictureFields, type PictureChanges } from './picture-fields';
import { useThisDesk } from './use-desk';
import { useTyped } from './use-typed';

const roles = ['notice', 'filler', 'imprint'] as const;

/** Text that is taken over when one leaves the field. */
function TextField({ label, value, lines, disabled, onCommit }: { label: string; value: string; lines?: number; disabled: boolean; onCommit: (text: string) => void }) {
  const [text, setText] = useTyped(value);
  const commit = () => { if (text !== value) onCommit(text); };
  return <Field label={label}>{lines ? <Textarea rows={lines} value={text} maxLength={4000} disabled={disabled} onChange={(event) => setText(event.target.value)} onBlur={commit} /> : <Input value={text} maxLength={60} disabled={disabled} onChange={(event) => setText(event.target.value)} onBlur={commit} />}</Field>;
}

/** The items of a briefs box, in order. */
export function BriefsFields({ block, page }: { block: BriefsBlock; page: number }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const disabled = !desk.mayMakeUp;
  const set = (articleIds: readonly string[]) => { desk.put(page, { ...block, articleIds }); };
  const move = (index: number, by: number) => { const ids = [...block.articleIds]; const [id] = ids.splice(index, 1); if (id !== undefined) ids.splice(index + by, 0, id); set(ids); };
  const waiting = Object.values(desk.issue.stories).filter((story) => story.kind === 'brief' && placeOf(desk.issue, story.articleId) === null && desk.placeable(story.articleId));
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t('briefsTitle')} value={block.title} disabled={disabled} onCommit={(title) => { desk.put(page, { ...block, title }); }} />
        <NumberField label={t('measureColumns')} value={block.measureColumns} min={1} max={block.columns + 1} disabled={disabled} onCommit={(value) => { desk.put(page, { ...block, measureColumns: Math.max(1, Math.min(value, desk.issue.format.columns + 1)) }); }} />
      </div>
      <ol aria-label={t('briefsItems')} className="divide-y divide-line border-y border-line">
        {block.articleIds.map((id, index) => {
          const title = storyTitle(desk.issue, id);
          return (
            <li key={id} className="flex items-center gap-1 py-1">
              <span className="min-w-0 flex-1 truncate text-sm">{title || t('untitled')}</span>
              <IconButton size="small" label={t('moveUp', { title })} disabled={disabled || index === 0} onClick={() => move(index, -1)}><ArrowUp /></IconButton>
              <IconButton size="small" label={t('moveDown', { title })} disabled={disabled || index === block.articleIds.length - 1} onClick={() => move(index, 1)}><ArrowDown /></IconButton>
              <IconButton size="small" label={t('takeOut', { title })} disabled={disabled} onClick={() => set(block.articleIds.filter((other) => other !== id))}><X /></IconButton>
            </li>
          );
        })}
      </ol>
      {waiting.length > 0 && !disabled ? (
        <Field label={t('addBrief')}><Select value="" onChange={(event) => set([...block.articleIds, event.target.value])}><option value="">{t('chooseBrief')}</option>{waiting.map((story) => <option key={story.articleId} value={story.articleId}>{storyTitle(desk.issue, story.articleId)}</option>)}</Select></Field>
      ) : null}
      <BorderFields name={block.id} border={block.border} lace={block.lace} disabled={disabled} onChange={({ border, ...lace }) => { desk.put(page, { ...block, ...lace, border: border ?? 'none' }); }} />
    </>
  );
}

/** Text of a notice, filler or imprint; an imprint without words of its own prints the publication's. */
export function NoticeFields({ block, page }: { block: NoticeBlock; page: number }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const disabled = !desk.mayMakeUp;
  return (
    <>
      <Field label={t('noticeRole')}><Select value={block.role} disabled={disabled} onChange={(event) => { desk.put(page, { ...block, role: roles.find((role) => role === event.target.value) ?? 'notice' }); }}>{roles.map((role) => <option key={role} value={role}>{t(`roles.${role}`)}</option>)}</Select></Field>
      <TextField label={t('noticeTitle')} value={block.title} disabled={disabled} onCommit={(title) => { desk.put(page, { ...block, title }); }} />
      <TextField label={t('noticeText')} value={block.text} lines={5} disabled={disabled} onCommit={(text) => { desk.put(page, { ...block, text }); }} />
      {block.role === 'imprint' ? <p className="-mt-2 text-xs text-ink-3">{t('imprintHint')}</p> : (
        <BorderFields name={block.id} border={block.border ?? (block.role === 'notice' ? 'rule' : undefined)} {...(block.role === 'filler' ? { own: t('borderOwn') } : {})} lace={block.lace} disabled={disabled} onChange={({ border, ...lace }) => { const { border: _border, ...rest } = block; desk.put(page, { ...rest, ...lace, ...(border ? { border } : {}) }); }} />
      )}
    </>
  );
}

/** A photo block with a part of it changed; a crop that is given up goes. */
function changedPhoto(block: PhotoBlock, changes: PictureChanges): PhotoBlock {
  const { crop, ...others } = changes;
  const { crop: known, ...rest } = block;
  const kept = 'crop' in changes ? crop : known;
  return { ...rest, ...others, ...(kept ? { crop: kept } : {}) };
}

/** Which picture stands alone, and how it is printed. */
export function PhotoFields({ block, page, proof }: { block: PhotoBlock; page: number; proof: PageProof }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const disabled = !desk.mayMakeUp;
  const story = desk.issue.stories[block.articleId];
  const photos = story?.photos ?? [];
  /** Another photo is seen whole: crop and group were the former one's. */
  const choose = (photoId: string) => { const { crop: _crop, group: _group, ...rest } = block; desk.put(page, { ...rest, photoId }); };
  return (
    <>
      <Field label={t('photo')}><Select value={block.photoId} disabled={disabled} onChange={(event) => choose(event.target.value)}>{photos.map((photo, index) => <option key={photo.photoId} value={photo.photoId}>{photo.caption || t('photoN', { n: index + 1 })}</option>)}</Select></Field>
      {story ? <PictureFields picture={block} blockId={block.id} story={story} proof={proof} disabled={disabled} taken={new Set()} onChange={(changes) => { desk.setPreview(null); desk.put(page, changedPhoto(block, changes)); }} onPreview={(changes) => desk.previewBlock(page, changedPhoto(block, changes))} /> : null}
    </>
  );
}

/** How a continuation is set. */
export function JumpFields({ block, page, proof }: { block: JumpBlock; page: number; proof: PageProof }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <NumberField label={t('part')} value={block.part} min={1} max={9} disabled={!desk.mayMakeUp} onCommit={(value) => { desk.put(page, { ...block, part: Math.max(1, Math.min(9, value)) }); }} />
        <NumberField label={t('measureColumns')} value={block.measureColumns} min={1} max={block.columns + 1} disabled={!desk.mayMakeUp} onCommit={(value) => { desk.put(page, { ...block, measureColumns: Math.max(1, Math.min(value, desk.issue.format.columns + 1)) }); }} />
      </div>
      <CutInFields block={block} page={page} proof={proof} />
    </>
  );
}
