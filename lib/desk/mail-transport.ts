import { createTransport } from 'nodemailer';
import { err, ok, type Result } from '@/lib/newsroom/result';

/** The server mail goes out by. */
export interface MailServer { readonly host: string; readonly port: number; readonly security: 'tls' | 'starttls' | 'none'; readonly login: string; readonly password: string }
/** One mail; `messageId` stays the same when it is sent again, so that a doubled one can be known. */
export interface Outgoing { readonly from: string; readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string }
/** Why it did not go out: a reason of lib/words/errors and what fills it. */
export interface MailProblem { readonly reason: 'mail-unreachable' | 'mail-login' | 'mail-secure' | 'mail-refused'; readonly params: Readonly<Record<string, string>> }
export type SendMail = (server: MailServer, mail: Outgoing) => Promise<Result<null, MailProblem>>;

/** How long a server may take: to be reached, and to answer. */
const patience = 15_000;
const longestAnswer = 200;

function problemOf(error: unknown, host: string): MailProblem {
  const { code = '', response, message = '' } = error as { code?: string; response?: string; message?: string };
  if (code === 'EAUTH' || code === 'ENOAUTH') return { reason: 'mail-login', params: {} };
  if (code === 'ETLS' || /certificate|SSL|TLS/i.test(message)) return { reason: 'mail-secure', params: {} };
  if (response) return { reason: 'mail-refused', params: { answer: response.replace(/\s+/g, ' ').slice(0, longestAnswer) } };
  return { reason: 'mail-unreachable', params: { host } };
}

/** Sends one mail. Certificates are checked; nothing of the message is read from files or addresses. */
export const sendMail: SendMail = async ({ host, port, security, login, password }, mail) => {
  const transport = createTransport({
    host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none',
    ...(login === '' ? {} : { auth: { user: login, pass: password } }),
    connectionTimeout: patience, greetingTimeout: patience, socketTimeout: 2 * patience, disableFileAccess: true, disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
    return ok(null);
  } catch (error) { return err(problemOf(error, host)); } finally { transport.close(); }
};
