'use client';

import { useTranslations } from 'use-intl';
import { Tabs } from '@/components/ui/tabs';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { ArticleView } from '@/lib/desk/views/article';
import { BylinePanel } from './byline-panel';
import type { Choices, CopyActions } from './copy-desk.types';
import { PhotoPicker } from './photo-picker';
import { PhotosPanel } from './photos-panel';
import { PlacePanel } from './place-panel';
import { RevisionsPanel } from './revisions-panel';
import type { PhotoFilesInHand } from './use-photo-files';

/** Everything about the article but its text. */
export function CopyPanels({ content, view, version, choices, readOnly, wordsReadOnly, teaserTargets, files, anchors, actions, onChange, onAnchor, onPhotoRemoved, onRestore }: {
  content: ArticleContent; view: ArticleView; version: number; choices: Choices; readOnly: boolean; /** Its source's words are locked. */ wordsReadOnly: boolean; teaserTargets: readonly { id: string; title: string }[]; files: PhotoFilesInHand; anchors: ReadonlySet<string>; actions: CopyActions;
  onChange: (fields: Partial<ArticleContent>) => void; onAnchor: (photoId: string) => void; onPhotoRemoved: (photoId: string) => void; onRestore: (revisionId: string) => Promise<void>;
}) {
  const t = useTranslations('copy');
  const attached = new Set(content.photos.map((photo) => photo.photoId));
  const count = (n: number) => n > 0 ? <span className="text-xs text-ink-3">{n}</span> : null;
  return (
    <Tabs label={t('panel')} tabs={[
      { id: 'place', label: t('tabPlace'), panel: <PlacePanel content={content} view={view} choices={choices} readOnly={readOnly} suggestTags={actions.suggestTags} teaserTargets={teaserTargets} onChange={onChange} /> },
      { id: 'byline', label: <>{t('tabByline')}{count(content.byline.kind === 'people' ? content.byline.names.length : 0)}</>, panel: <BylinePanel byline={content.byline} choices={choices} readOnly={wordsReadOnly} onChange={(byline) => onChange({ byline })} /> },
      { id: 'photos', label: <>{t('tabPhotos')}{count(content.photos.length)}</>, panel: (
        <PhotosPanel photos={content.photos} index={files.index} anchors={anchors} readOnly={readOnly} mayUpload={choices.mayUpload} progress={files.progress} onFiles={(chosen) => void files.upload(chosen)}
          onChange={(photos) => onChange({ photos })} onAnchor={onAnchor} onRemoved={onPhotoRemoved}
          picker={(open, onOpenChange) => <PhotoPicker open={open} onOpenChange={onOpenChange} find={actions.findPhotos} already={attached} onChosen={files.attach} />} />
      ) },
      { id: 'revisions', label: t('tabRevisions'), panel: <RevisionsPanel articleId={view.id} version={version} content={content} mayRestore={view.may.edit} choices={choices} actions={actions} onRestore={onRestore} /> },
    ]} />
  );
}
