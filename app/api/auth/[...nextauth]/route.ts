import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';
import { isSecure } from '@/lib/auth/session-cookie';

interface Context { readonly params: Promise<{ nextauth: string[] }> }

const answer = (request: Request, context: Context): Promise<Response> => NextAuth(request as never, context as never, authOptions(isSecure(request.headers))) as Promise<Response>;

export { answer as GET, answer as POST };
