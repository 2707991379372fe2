import { currentActor } from '@/lib/auth/staff';
import { monthlyWork, workAsked, workCsv } from '@/lib/desk/person-work';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { dayIn } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../../preferences';

/** What people wrote as a table for spreadsheets, for those who keep the bylines. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  if (!may(actor.roles, 'person.edit', 'any', false)) return new Response(null, { status: 403 });
  const [t, common, { timeZone }] = await Promise.all([translator('people'), translator('common'), readPublication(store().read)]);
  const asked = workAsked(Object.fromEntries(new URL(request.url).searchParams), dayIn(timeZone, new Date()));
  const headings = [t('month'), t('name'), t('role'), t('guest'), t('storyCount'), t('briefCount'), t('characterCount'), t('sharedCount')];
  const text = workCsv(await monthlyWork(store().read, asked), headings, (role) => common(`bylineRole.${role}`), t('guest'));
  const name = t('csvFile', { from: asked.from, to: asked.to });
  return new Response(text, { headers: {
    'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="work-${asked.from}-${asked.to}.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
  } });
}
