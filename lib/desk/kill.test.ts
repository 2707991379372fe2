import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '@/db/open';
import { emptyContent } from '@/lib/copy/article-content';
import { articleView, createArticle, revisionsOf, revisionText } from './articles';
import { surroundings, type Actor } from './operation';

const editor: Actor = { userId: null, name: '编辑', roles: ['editor'], personId: null };

/** Starts the writer on a database, kills it (SIGKILL) as soon as this many saves are acknowledged, and tells how many were. */
function killAfter(file: string, articleId: string, saves: number): Promise<{ acknowledged: number; signal: NodeJS.Signals | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'kill.child.ts'), file, articleId, '200'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stderr.on('data', (text: Buffer) => { errors += text.toString(); });
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (output.split('\n').length > saves) child.kill('SIGKILL');
    });
    child.on('close', (_code, signal) => resolve({ acknowledged: output.split('\n').length - 1, signal, errors }));
  });
}

test.each([1, 60, 143])('killed in the middle of 200 saves, after the %ith: every acknowledged save is there and the database is whole', async (kill) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banxin-kill-'));
  const file = path.join(folder, 'banxin.db');
  try {
    const before = surroundings(openStore(file));
    const made = await createArticle(before, editor, { content: { ...emptyContent(), title: '开头' } });
    before.store.close();
    const articleId = made.ok ? made.value.id : '';

    const { acknowledged, signal, errors } = await killAfter(file, articleId, kill);
    expect(errors).toBe('');
    expect(signal).toBe('SIGKILL');
    expect(acknowledged).toBeGreaterThanOrEqual(kill);
    expect(acknowledged).toBeLessThan(200);

    const after = openStore(file);
    const revisions = await revisionsOf(after.read, articleId);
    const versions = revisions.map((revision) => revision.version).reverse();
    // One save more may have been written and not yet acknowledged, but never a gap and never a half.
    expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => index + 1));
    expect(versions.length - 1).toBeGreaterThanOrEqual(acknowledged);
    expect(versions.length - 1).toBeLessThanOrEqual(acknowledged + 1);
    for (const revision of revisions) {
      const text = await revisionText(after.read, revision.id);
      expect(text?.content.title).toBe(revision.version === 1 ? '开头' : `第${revision.version - 1}次保存`);
    }
    const view = await articleView(after.read, articleId, editor);
    expect(view).toMatchObject({ version: versions.length, content: { title: `第${versions.length - 1}次保存` } });
    after.close();

    const check = new Database(file);
    expect(check.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(check.pragma('foreign_key_check')).toEqual([]);
    check.close();
  } finally { fs.rmSync(folder, { recursive: true, force: true }); }
}, 120_000);
