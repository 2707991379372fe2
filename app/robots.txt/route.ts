import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';

/** Asked of the database each time, never at build. */
export const dynamic = 'force-dynamic';

/** Search engines may read a public paper and never the desk. */
export async function GET(): Promise<Response> {
  const open = (await readPublication(store().read)).visibility === 'public';
  const rules = open ? ['Disallow: /desk', 'Disallow: /login', 'Disallow: /welcome', 'Disallow: /api'] : ['Disallow: /'];
  return new Response(`User-agent: *\n${rules.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
