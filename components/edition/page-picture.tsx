import type { Language } from '@/lib/words/area';
import { issuePdfUrl, pageImageUrl, pageImageWidths, storyUrl } from './addresses';
import type { IssueFrame, PageSpot, PageView } from './edition.types';
import { pageName, say } from './say';

const percent = (share: number): string => `${Math.round(share * 100000) / 1000}%`;

/** Corners of an image-map area in pixels of the narrow image. */
function corners(spot: PageSpot, width: number, height: number): string {
  return [spot.x * width, spot.y * height, (spot.x + spot.width) * width, (spot.y + spot.height) * height].map(Math.round).join(',');
}

/**
 * A page as printed, its stories clickable at any size. The image map beside it is what other papers' readers and
 * archives look for; browsers do not scale it, so people get the links that lie over the picture.
 */
export function PagePicture({ language, issue, page, first = false }: { language: Language; issue: IssueFrame; page: PageView; first?: boolean }) {
  const t = say(language);
  const [narrow, wide] = pageImageWidths;
  const height = Math.round((narrow * page.height) / page.width);
  const mapName = 'PagePicMap';
  return (
    <figure className="ed-sheet">
      <div className="ed-sheet-frame">
        <img
          src={pageImageUrl(issue.sha256, page.number, narrow)} srcSet={pageImageWidths.map((width) => `${pageImageUrl(issue.sha256, page.number, width)} ${width}w`).join(', ')}
          sizes="(min-width: 1100px) 640px, (min-width: 760px) 55vw, 100vw" width={narrow} height={height} alt={t('pagePicture', { page: pageName(t, page) })}
          useMap={`#${mapName}`} loading={first ? 'eager' : 'lazy'} fetchPriority={first ? 'high' : undefined} decoding="async"
        />
        <map name={mapName} id={mapName}>
          {page.spots.map((spot, index) => <area key={index} shape="rect" tabIndex={-1} aria-hidden="true" coords={corners(spot, narrow, height)} href={storyUrl(issue.total, spot.slug)} alt={spot.title} />)}
        </map>
        <div className="ed-spots" role="group" aria-label={t('spots')} lang="zh-CN">
          {page.spots.map((spot, index) => (
            <a key={index} className="ed-spot" href={storyUrl(issue.total, spot.slug)} title={spot.title} aria-label={spot.title} tabIndex={-1}
              style={{ left: percent(spot.x), top: percent(spot.y), width: percent(spot.width), height: percent(spot.height) }} />
          ))}
        </div>
      </div>
      <figcaption className="ed-sheet-tools">
        <a href={pageImageUrl(issue.sha256, page.number, wide)}>{t('enlarge')}</a>
        <a href={issuePdfUrl(issue.sha256)}>{t('issuePdf')}</a>
      </figcaption>
    </figure>
  );
}
