import { checkIssue } from '@/lib/desk/checks';
import { issueProofs } from '@/lib/press/compose';
import { passedChecks, seriousFindings } from '@/lib/proof/preflight';
import { describeFinding, severityWord } from '@/lib/words/describe-finding';
import { exits, say, type Command } from '../command';
import { issueOf } from '../results';

export const check: Command = {
  name: 'check', usage: '--issue 710', summary: { zh: '检查一期的版面和稿件；有严重问题时返回 1', en: 'checks pages and stories; exits 1 when something is serious' },
  options: { issue: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const db = (await call.around()).store.read;
    const found = await checkIssue(db, issue.id);
    const findings = found.map((finding) => ({
      rule: finding.rule, severity: finding.severity, page: finding.page, article: finding.articleId, exact: finding.exact, ...describeFinding(finding, call.language),
    }));
    const { layout } = await issueProofs(db, issue.id);
    const serious = seriousFindings(found).length;
    const lines = found.map((finding, index) => `${severityWord(finding, call.language)}${finding.page === null ? '' : say({ zh: ` 第${finding.page}版`, en: ` page ${finding.page}` }, call.language)} ${findings[index]!.message} → ${findings[index]!.suggestion}`);
    const summary = say({ zh: `共 ${found.length} 处，其中严重 ${serious} 处`, en: `${found.length} findings, ${serious} of them serious` }, call.language);
    return { json: { findings, passed: passedChecks(layout.masthead, found) }, text: [...lines, summary].join('\n'), exit: serious > 0 ? exits.notSo : exits.done };
  },
};
