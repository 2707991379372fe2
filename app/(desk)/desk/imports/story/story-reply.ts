import type { DocumentCopy } from '@/lib/copy/import/docx-body';
import type { ReadProblem } from '@/lib/copy/import/read-text';
import type { Result } from '@/lib/newsroom/result';
import type { Reply } from '@/lib/words/reply';
import { translator } from '../../../../preferences';

/** What was read, or why it could not be, in the reader's language. */
export async function storyReply(read: Result<DocumentCopy, ReadProblem>): Promise<Reply<DocumentCopy>> {
  if (read.ok) return read;
  const { code, ...params } = read.error;
  const t = await translator('imports');
  return { ok: false, message: t(`problem.${code}`, params), fields: {}, error: { code: 'refused', reason: `import-${code}` } };
}
