import { currentActor } from '@/lib/auth/staff';
import { webSubset } from '@/lib/press/fonts';
import { wholeWebFont } from '@/lib/press/fonts-web';
import { screenFaces, webTextLimit, webTextLimitForVisitors } from '@/lib/render/web-font';
import { faceIds } from '@/lib/typeset/faces';

/** Web fonts: /fonts/song.woff2 is the whole one, ?text=… one of just these characters. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const face = faceIds.find((id) => file === `${id}.woff2`);
  if (!face) return new Response('Not found', { status: 404 });
  const text = new URL(request.url).searchParams.get('text');
  if (text === null && !screenFaces.includes(face)) return new Response('Ask for characters with ?text=', { status: 400 });
  if (text !== null) {
    const length = [...text].length;
    // Making a subset costs processor time: visitors get as much as a nameplate needs.
    const limit = length > webTextLimitForVisitors && (await currentActor()) ? webTextLimit : webTextLimitForVisitors;
    if (length === 0 || length > limit) return new Response(`1 to ${limit} characters`, { status: 400 });
  }
  const font = text === null ? await wholeWebFont(face) : await webSubset(face, text);
  return new Response(Buffer.from(font), {
    headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' },
  });
}
