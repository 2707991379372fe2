'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { JumpBlock, PhotoBlock, StoryBlock } from '@/lib/makeup/block';
import type { PageProof, PictureItem } from '@/lib/makeup/page-proof';
import { useThisDesk } from '../use-desk';
import { panned, zoomed, zoomOf, type Crop } from './crop-edit';
import { withCrop } from './cut-in-edit';
import { leastPpi } from './drag-label';

/** One step of a key: a fiftieth of the frame, with Shift a fifth; and of zoom, a twentieth. */
const step = { fine: 0.02, coarse: 0.2, zoom: 1.05 } as const;
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A picture being cropped on the page: it is moved in its frame and enlarged; the page shows it as it will print. */
export function CropMode({ block, photoId, page, scale, proof, onEnd }: { block: StoryBlock | JumpBlock | PhotoBlock; photoId: string; page: number; scale: number; /** The page as it is on show. */ proof: PageProof; onEnd: () => void }) {
  const t = useTranslations('pageCanvas');
  const desk = useThisDesk();
  const box = useRef<HTMLDivElement | null>(null);
  const drawn = proof.items.find((item): item is PictureItem => item.kind === 'picture' && item.blockId === block.id && item.photoId === photoId);
  const photo = desk.issue.stories[block.articleId]?.photos.find((entry) => entry.photoId === photoId);
  const [first] = useState<Crop>(() => drawn?.crop ?? { x: 0, y: 0, width: 1, height: 1 });
  const [crop, setCrop] = useState(first);
  const ended = useRef(false);
  const own = photo && photo.height > 0 ? photo.width / photo.height : 1;
  const frame = drawn && drawn.rect.height > 0 ? drawn.rect.width / drawn.rect.height : 1;
  const now = useRef({ crop, own, frame });
  useEffect(() => { now.current = { crop, own, frame }; }, [crop, own, frame]);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const { setDraft } = desk;
  useEffect(() => () => setDraft(null), [setDraft]);

  const show = (next: Crop) => {
    now.current = { ...now.current, crop: next };
    setCrop(next);
    desk.setDraft({ page, id: block.id, wanted: block, problem: null, block: withCrop(block, photoId, next), act: 'crop', photoId });
  };
  const end = (keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const { crop: last } = now.current;
    desk.setDraft(null);
    const changed = JSON.stringify(last) !== JSON.stringify(first);
    if (keep && changed) desk.put(page, withCrop(block, photoId, last), t('cropped')); else desk.say(t('cropGiven'));
    onEnd();
  };
  const enlarge = (factor: number, about?: { x: number; y: number }) => {
    const next = zoomed(now.current.crop, factor, now.current.own, now.current.frame, about);
    show(next);
    desk.say(t('cropZoom', { percent: Math.round(zoomOf(next, now.current.own, now.current.frame) * 100) }));
  };
  const wheel = useRef(enlarge);
  useEffect(() => { wheel.current = enlarge; });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const rect = element.getBoundingClientRect();
      wheel.current(Math.exp(-event.deltaY / 500), { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  const held = useRef<{ x: number; y: number; crop: Crop; id: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, y: event.clientY, crop: now.current.crop, id: event.pointerId };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const from = held.current;
    if (!from || from.id !== event.pointerId || !drawn) return;
    show(panned(from.crop, (event.clientX - from.x) / (drawn.rect.width * scale), (event.clientY - from.y) / (drawn.rect.height * scale)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const arrow = arrows[event.key];
    if (arrow) {
      const by = event.shiftKey ? step.coarse : step.fine;
      const next = panned(now.current.crop, arrow[0] * by, arrow[1] * by);
      show(next);
      desk.say(t('cropMoved', { x: Math.round((next.width < 1 ? next.x / (1 - next.width) : 0.5) * 100), y: Math.round((next.height < 1 ? next.y / (1 - next.height) : 0.5) * 100) }));
    } else if (event.key === '+' || event.key === '=') enlarge(step.zoom);
    else if (event.key === '-') enlarge(1 / step.zoom);
    else if (event.key === 'Enter') end(true);
    else if (event.key === 'Escape') end(false);
  };
  if (!drawn || !photo) return null;
  const { rect } = drawn;
  return (
    <div
      ref={box} role="application" tabIndex={0} data-crop={photoId} aria-label={`${t('cropping')}：${photo.caption || t('untitledPicture')}，${t('cropHow')}`}
      className="absolute z-30 cursor-move touch-none bg-transparent outline-2 outline-[#1f5aa6] select-none" style={{ left: rect.x * scale, top: rect.y * scale, width: rect.width * scale, height: rect.height * scale }}
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={() => { held.current = null; }} onPointerCancel={() => { held.current = null; }} onKeyDown={onKeyDown} onBlur={() => end(true)} onDoubleClick={(event) => { event.stopPropagation(); end(true); }}
    >
      <span aria-hidden className="pointer-events-none absolute inset-x-0 top-1/3 border-y border-[rgb(255_255_255/0.6)]" style={{ height: '33.3%' }} />
      <span aria-hidden className="pointer-events-none absolute inset-y-0 left-1/3 border-x border-[rgb(255_255_255/0.6)]" style={{ width: '33.3%' }} />
      <span aria-hidden className="pointer-events-none absolute top-full left-0 mt-1 rounded-base border border-[#1f5aa6] bg-[#fff] px-2 py-1 text-xs whitespace-nowrap text-[#1c1c1c]">
        {t('cropping')} {Math.round(zoomOf(crop, own, frame) * 100)}%{drawn.ppi > 0 && drawn.ppi < leastPpi ? <span className="ml-2 text-[#a3142c]">⚠ {t('ppi', { ppi: Math.round(drawn.ppi) })}</span> : null}<br />{t('cropHow')}
      </span>
    </div>
  );
}
