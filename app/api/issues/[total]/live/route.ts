import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { around } from '@/app/reply';
import { refusal } from '@/app/api/refusal';
import { refuseOtherSites } from '@/lib/auth/same-origin';
import { isSecure, sessionCookie } from '@/lib/auth/session-cookie';
import { actorOfToken, currentActor } from '@/lib/auth/staff';
import type { DeskError } from '@/lib/desk/error';
import { issueByTotal, statusOf, type IssueRecord } from '@/lib/desk/issues-subject';
import { confirmPages, holderSchema, letGoAll } from '@/lib/desk/locks';
import type { Actor } from '@/lib/desk/operation';
import { liveHub } from '@/lib/desk/presence-hub';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import { viewpoints } from '@/lib/desk/views/live';
import { err, ok, type Result } from '@/lib/newsroom/result';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ total: string }> };

/** Chunks a browser may leave unread before its line is cut; it opens a new one and reads everything anew. */
const mostWaiting = 200;

const streamHeaders = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' };

function issueFor(actor: Actor | null, total: string): Result<{ readonly actor: Actor; readonly issue: IssueRecord }, DeskError> {
  const staff = mayRead(actor, 'desk.read', 'any');
  if (!staff.ok) return staff;
  const issue = /^\d{1,9}$/.test(total) ? issueByTotal(store().read, Number(total)) : undefined;
  if (!issue) return err({ code: 'not-found', what: 'issue' });
  const allowed = mayRead(actor, 'issue.read', statusOf(issue));
  return allowed.ok ? ok({ actor: allowed.value, issue }) : allowed;
}

const asked = z.object({ window: holderSchema, at: z.enum(viewpoints), page: z.coerce.number().int().min(1).optional() });

/** What goes on in an issue, as server-sent events (lib/desk/views/live.ts); for staff. `window` is the asking window's own name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { total } = await params;
  const found = issueFor(await currentActor(), total);
  if (!found.ok) return refusal(found.error);
  const input = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) return refusal({ code: 'not-found', what: 'page' });
  const token = (await cookies()).get(sessionCookie(isSecure(await headers())))?.value;
  const { actor, issue } = found.value;
  const { window, at, page } = input.data;
  const mayStill = async () => issueFor(await actorOfToken(token), total).ok;
  const encoder = new TextEncoder();
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const close = () => { if (!open) return; open = false; try { controller.close(); } catch { /* the browser was faster */ } };
      const send = (frame: string) => {
        if (!open) return;
        if ((controller.desiredSize ?? 0) < -mostWaiting) { leave(); close(); return; }
        controller.enqueue(encoder.encode(frame));
      };
      send('retry: 700\n\n');
      leave = liveHub().join({ issueId: issue.id, window, at, page: page ?? null, actor, mayStill }, { send, close });
      request.signal.addEventListener('abort', () => { leave(); close(); });
      if (request.signal.aborted) { leave(); close(); }
    },
    cancel() { leave(); },
  });
  return new Response(body, { headers: streamHeaders });
}

/** Asks after the line without opening one: nobody would read it, and a viewer who is not there would stand among the others. */
export async function HEAD(_request: Request, { params }: Context): Promise<Response> {
  const found = issueFor(await currentActor(), (await params).total);
  return found.ok ? new Response(null, { headers: streamHeaders }) : refusal(found.error);
}

const told = z.object({
  window: holderSchema,
  /** Page open at the page desk; null: none. */
  page: z.number().int().min(1).nullable().optional(),
  /** Pages the window holds and goes on holding. */
  holding: z.array(z.string().max(64)).max(64).default([]),
  /** The window closes: all it holds is let go. */
  leave: z.boolean().default(false),
});

/** A window's sign of life. Out: the pages it holds still. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const found = issueFor(await currentActor(), (await params).total);
  if (!found.ok) return refusal(found.error);
  const input = told.safeParse(await request.json().catch(() => null));
  if (!input.success) return refusal({ code: 'not-found', what: 'page' });
  const { actor } = found.value;
  const { window: holder, page, holding, leave } = input.data;
  if (page !== undefined) liveHub().turn(actor.userId ?? '', holder, page);
  if (leave) await letGoAll(around(), actor, holder);
  if (leave || holding.length === 0) return Response.json({ held: [] }, { headers: { 'cache-control': 'no-store' } });
  const done = await confirmPages(around(), actor, { pageIds: holding, holder });
  if (!done.ok) return refusal(done.error);
  return Response.json({ held: done.value }, { headers: { 'cache-control': 'no-store' } });
}
