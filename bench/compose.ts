import { composePage } from '@/lib/makeup/compose';
import { makeUp } from '@/lib/makeup/make-up';
import { frontPage, specimenIssue } from '@/lib/makeup/specimen';
import type { TextItem } from '@/lib/makeup/page-proof';
import { typeCase } from '@/lib/typeset/type-case';

/** Composes page one of a full tabloid issue again and again, warm, as a desk does while an editor works; prints one JSON line. */
const runs = 400;
let next = 0;
const issue = specimenIssue(frontPage);
const made = makeUp(issue, { pages: [1, 2, 3, 4], seed: 1, newId: () => `b${(next += 1)}`, keepPinned: true }, typeCase);

/** A new issue each time, as after an edit: flows are remembered by issue, lines by story. */
const compose = () => composePage({ ...issue, pages: made.pages }, 1, typeCase);
const proof = compose();
for (let run = 0; run < 100; run += 1) compose();

const times = Array.from({ length: runs }, () => { const from = performance.now(); compose(); return performance.now() - from; }).sort((one, other) => one - other);
const at = (share: number): number => Math.round((times[Math.min(runs - 1, Math.floor(runs * share))] ?? 0) * 1000) / 1000;
const characters = proof.items.filter((item): item is TextItem => item.kind === 'text').reduce((sum, item) => sum + [...item.text].length, 0);
console.log(JSON.stringify({ name: 'compose', median_ms: at(0.5), p99_ms: at(0.99), characters, runs, node: process.version }));
