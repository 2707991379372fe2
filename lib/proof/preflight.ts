import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Fault, FaultRule, PageProof } from '@/lib/makeup/page-proof';
import type { Finding } from './finding';
import { mastheadFindings, type MastheadFacts } from './masthead';
import { rightsFindings, type LastDays } from './photo-rights';
import { storyFindings } from './stories';
import { finding, type PreflightRule } from './rules';

/** What the newsroom knows of an issue beyond its pages. */
export interface IssueFacts extends MastheadFacts {
  /** Articles whose three reviews are passed. */
  readonly reviewed: ReadonlySet<string>;
  /** Articles not yet handed in: they are not missed on a page. */
  readonly unfinished: ReadonlySet<string>;
  /** Last days of photos that may not be printed for ever. */
  readonly lastDays?: LastDays;
}

/** Faults of the page that preflight reports under its own, fuller rules. */
const reportedElsewhere: ReadonlySet<FaultRule> = new Set<FaultRule>(['masthead-field-missing', 'photo-missing']);
/** Below this many pixels an inch a halftone shows it; below half of it nobody should print it. */
export const leastPpi = 200;
const unprintablePpi = 100;

/** Places in people's counting, from 1. */
const counted = (params: Fault['params']): Fault['params'] =>
  ({ ...params, ...(typeof params.column === 'number' ? { column: params.column + 1 } : {}), ...(typeof params.row === 'number' ? { row: params.row + 1 } : {}) });

function faultFinding(fault: Fault, page: number): Finding {
  // White space is never too bad to print; the chief editor decides.
  const serious = fault.hard && fault.rule !== 'hole';
  const exact = fault.rule === 'missing-glyph' || fault.rule === 'glyph-fallback' ? String(fault.params.characters ?? '') : '';
  return finding(fault.rule, serious ? 'serious' : 'warning', { page, articleId: fault.articleId, blockId: fault.blockId, exact, params: counted(fault.params) });
}

/** Is there nothing on the page but what every page has? */
const isEmpty = (proof: PageProof): boolean => proof.regions.every((region) => region.kind === 'masthead' || region.kind === 'folio' || region.kind === 'notice');

/** What is wrong with one page as composed. */
export function pageFindings(proof: PageProof): Finding[] {
  if (isEmpty(proof)) return [finding('page-empty', 'warning', { page: proof.page })];
  const found = proof.faults.filter((fault) => !reportedElsewhere.has(fault.rule)).map((fault) => faultFinding(fault, proof.page));
  const told = new Set(found.filter((entry) => entry.rule === 'overset').map((entry) => entry.articleId));
  for (const overset of proof.overset) {
    if (!told.has(overset.articleId)) found.push(finding('overset', 'serious', { page: proof.page, articleId: overset.articleId, blockId: overset.blockId, params: { characters: overset.characters, lines: overset.lines } }));
  }
  for (const item of proof.items) {
    if (item.kind !== 'picture') continue;
    const where = { page: proof.page, articleId: item.articleId, blockId: item.blockId };
    if (item.file === null) found.push(finding('photo-missing', 'warning', { ...where, params: { caption: item.alt } }));
    else if (item.ppi < leastPpi) found.push(finding('low-resolution', item.ppi < unprintablePpi ? 'serious' : 'warning', { ...where, params: { ppi: Math.round(item.ppi), least: leastPpi } }));
  }
  return found;
}

/** Everything that is wrong or doubtful about an issue as it would print, page by page, then what belongs to no page. */
export function preflight(layout: IssueLayout, proofs: readonly PageProof[], facts: IssueFacts): Finding[] {
  return [...mastheadFindings(layout.masthead, facts), ...proofs.flatMap(pageFindings), ...rightsFindings(layout, proofs, facts.lastDays ?? new Map(), facts.date), ...storyFindings(layout, proofs, facts.reviewed, facts.unfinished)];
}

/** Findings that stop a sign-off unless the chief editor gives a reason. */
export const seriousFindings = (findings: readonly Finding[]): Finding[] => findings.filter((entry) => entry.severity === 'serious');

/** Checks of the masthead that found nothing, with the very characters they checked. */
export function passedChecks(masthead: IssueLayout['masthead'], findings: readonly Finding[]): { rule: PreflightRule; exact: string }[] {
  const checked: readonly { rule: PreflightRule; exact: string }[] = [{ rule: 'weekday-against-date', exact: masthead.weekday }, { rule: 'lunar-against-date', exact: masthead.lunar }];
  return checked.filter(({ rule, exact }) => exact !== '' && !findings.some((found) => found.rule === rule));
}
