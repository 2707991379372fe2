'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState, type ReactNode } from 'react';
import { ArrowLeft } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ProofFonts, proofFontCss } from '@/components/proof/proof-fonts';
import { Button, buttonClasses } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Ear, MastheadDesign } from '@/lib/makeup/furniture/masthead-design';
import { faceIds } from '@/lib/typeset/faces';
import { EarFields } from './ear-fields';
import { FactFields, FolioFields, ImprintFields } from './fact-fields';
import type { MastheadDeskView, SaveDesign } from './masthead-desk.types';
import { artworkResolution, MastheadPreview } from './masthead-preview';
import { ArrangementFields, NameplateFields } from './nameplate-fields';

function Group({ title, children }: { title: string; children: ReactNode }) {
  return <section aria-label={title} className="border-t border-line py-5 first:border-t-0 first:pt-1"><h2 className="mb-3 text-lg">{title}</h2><div className="grid gap-4 sm:grid-cols-2">{children}</div></section>;
}

/** Is there something to print in an ear? */
const holds = (ear: Ear | undefined): ear is Ear => ear !== undefined && (ear.kind === 'date' || (ear.kind === 'text' ? ear.text.trim() !== '' : ear.artwork.file !== ''));
/** The design as it is kept: without ears that hold nothing, and without parts that are as ever. */
function finished(design: MastheadDesign): MastheadDesign {
  const { left, right } = design.ears ?? {};
  const ears = { ...(holds(left) ? { left } : {}), ...(holds(right) ? { right } : {}) };
  const { ears: _ears, ...rest } = design;
  return Object.fromEntries(Object.entries({ ...rest, ...(Object.keys(ears).length > 0 ? { ears } : {}) }).filter(([, value]) => value !== undefined));
}
/** The layout with a draft's design, lettering and artwork; artwork from before any design stays until there is another. */
function drafted(layout: IssueLayout, before: MastheadDesign, design: MastheadDesign, face: string): IssueLayout {
  const kept = finished(design);
  const old = before.artwork ? null : layout.masthead.artwork;
  return { ...layout, masthead: { ...layout.masthead, face: faceIds.find((id) => id === face) ?? layout.masthead.face, artwork: kept.artwork ?? old, design: kept } };
}

/** Masthead, folios and imprint designed once: what can be chosen at the left, at the right how it prints. */
export function MastheadDesk({ view, save }: { view: MastheadDeskView; save: SaveDesign }) {
  const t = useTranslations('mastheadDesign');
  const { act, busy } = useAct();
  const router = useRouter();
  const disabled = !(useHydrated() && view.mayEdit);
  const [standing, setStanding] = useState({ version: view.version, design: view.design, face: view.face });
  const [design, setDesign] = useState(view.design);
  const [face, setFace] = useState(view.face);
  const set = (changes: Partial<MastheadDesign>) => setDesign((was) => ({ ...was, ...changes }));
  const layout = useMemo(() => drafted(view.layout, view.design, design, face), [view.layout, view.design, design, face]);
  const css = useMemo(() => proofFontCss(layout), [layout]);
  const ppi = useMemo(() => (design.artwork ? artworkResolution(layout) : null), [design.artwork, layout]);
  const dirty = face !== standing.face || JSON.stringify(finished(design)) !== JSON.stringify(finished(standing.design));
  const submit = async () => {
    const reply = await act(() => save({ version: standing.version, mastheadDesign: finished(design), ...(face === standing.face ? {} : { nameplateFace: face }) }), t('saved'));
    if (reply?.ok) { setStanding({ version: reply.value.version, design: reply.value.mastheadDesign, face: reply.value.nameplateFace }); setDesign(reply.value.mastheadDesign); }
    else if (reply?.error.code === 'stale') router.refresh();
    else if (reply && Object.keys(reply.fields).length > 0) toast.error(reply.message);
  };
  // Somebody else's settings came with a newer page: what is drawn here stays and builds on them.
  if (view.version > standing.version) setStanding({ version: view.version, design: view.design, face: view.face });
  const part = { design, disabled, set };
  return (
    <form className="pb-20" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ProofFonts css={css} />
      <PageHead title={t('title')} detail={t('detail')} actions={<Link href="/desk/settings" className={buttonClasses('quiet')}><ArrowLeft aria-hidden />{t('back')}</Link>} />
      {view.mayEdit ? null : <div className="px-4 pb-4 md:px-6"><Notice tone="info">{t('readOnly')}</Notice></div>}
      <div className="grid gap-x-8 gap-y-6 px-4 md:px-6 xl:grid-cols-[minmax(22rem,30rem)_minmax(0,1fr)]">
        <section aria-label={t('preview')} className="xl:sticky xl:top-4 xl:order-2 xl:max-h-[calc(100dvh-7rem)] xl:self-start xl:overflow-y-auto">
          <h2 className="text-lg">{t('preview')}</h2>
          <p className="mb-3 text-sm text-ink-2">{view.total === null ? t('previewSample') : t('previewDetail', { total: view.total })}</p>
          <MastheadPreview layout={layout} />
        </section>
        <div>
          <Group title={t('nameplate')}><NameplateFields {...part} face={face} onFace={setFace} ppi={ppi} /></Group>
          <Group title={t('arrangement')}><ArrangementFields {...part} format={view.layout.format} /></Group>
          <Group title={t('ears')}><EarFields {...part} /></Group>
          <Group title={t('facts')}><FactFields {...part} /></Group>
          <Group title={t('folio')}><FolioFields {...part} /></Group>
          <Group title={t('imprint')}><ImprintFields {...part} /></Group>
        </div>
      </div>
      {view.mayEdit ? (
        <div className="fixed right-0 bottom-(--foot) left-0 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-4 py-2.5 md:left-18 md:px-6">
          {Object.keys(finished(design)).length > 0 ? <Button look="quiet" className="mr-auto" onClick={() => { setDesign({}); toast.success(t('asEverDone')); }}>{t('asEver')}</Button> : null}
          {dirty ? <><span role="status" className="text-sm text-ink-2 max-sm:sr-only">{t('unsaved')}</span><Button look="quiet" onClick={() => { setDesign(standing.design); setFace(standing.face); }}>{t('discard')}</Button></> : null}
          <Button type="submit" look="primary" busy={busy} disabled={!dirty || disabled}>{t('save')}</Button>
        </div>
      ) : null}
    </form>
  );
}
