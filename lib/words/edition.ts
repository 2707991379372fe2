import { area } from './area';

export const edition = area({
  skip: '跳到正文', paper: '{name}数字报', latest: '最新一期', archive: '往期报纸', feed: '订阅', deskDoor: '采编登录',
  pageLabel: '第{number}版：{section}', pageLabelBare: '第{number}版', pages: '版面', pagePicture: '{page}版面图', enlarge: '看大图', pdf: '下载本版 PDF', issuePdf: '下载整期 PDF', spots: '版面上的稿件', onPage: '刊于{page}',
  moreBriefs: '简讯', noStories: '本版没有单独的稿件。', credits: '本版编辑人员',
  previousPage: '上一版', nextPage: '下一版', turnPages: '翻版', previousIssue: '上一期', nextIssue: '下一期', turnIssues: '翻期', previousStory: '上一篇', nextStory: '下一篇', turnStories: '翻篇', 
  backToPage: '回到版面', recent: '最近各期', otherPages: '本期各版', untitled: '（无题）',
  tags: '关键词', print: '本文刊于{paper}{label}{page}', correctedNote: '本期为更正后的第 {revision} 版：{reason}', correctedNoteBare: '本期为更正后的第 {revision} 版。',
  archiveOf: '{year}年', years: '年份', issuesOfMonth: '{year}年{month}月各期', noIssues: '这一年没有已出版的报纸。',
  nothing: '还没有出版的报纸', nothingDetail: '第一期签发并出版以后，就会出现在这里。', 
  language: '语言', theme: '明暗', themeSystem: '跟随系统', themeLight: '浅色', themeDark: '深色',
  weekdayShort: { d1: '一', d2: '二', d3: '三', d4: '四', d5: '五', d6: '六', d7: '日' },
  feedDescription: '{name}最近出版的稿件',
}, {
  skip: 'Skip to content', paper: '{name}, digital edition', latest: 'Latest issue', archive: 'Back issues', feed: 'RSS feed', deskDoor: 'Staff sign-in',
  pageLabel: 'Page {number}: {section}', pageLabelBare: 'Page {number}', pages: 'Pages', pagePicture: 'Picture of {page}', enlarge: 'Larger picture', pdf: 'Download this page as PDF', issuePdf: 'Download the whole issue as PDF', spots: 'Stories on the page', onPage: 'On {page}',
  moreBriefs: 'Briefs', noStories: 'No separate stories on this page.', credits: 'Page staff',
  previousPage: 'Previous page', nextPage: 'Next page', turnPages: 'Turn pages', previousIssue: 'Previous issue', nextIssue: 'Next issue', turnIssues: 'Turn issues', previousStory: 'Previous story', nextStory: 'Next story', turnStories: 'Turn stories', 
  backToPage: 'Back to the page', recent: 'Recent issues', otherPages: 'Pages of this issue', untitled: '(untitled)',
  tags: 'Keywords', print: 'Printed in {paper}, {label}, {page}', correctedNote: 'This issue is corrected, revision {revision}: {reason}', correctedNoteBare: 'This issue is corrected, revision {revision}.',
  archiveOf: '{year}', years: 'Years', issuesOfMonth: 'Issues of {year}-{month}', noIssues: 'Nothing was published in this year.',
  nothing: 'Nothing has been published yet', nothingDetail: 'The first issue will appear here once it is signed off and published.', 
  language: 'Language', theme: 'Light or dark', themeSystem: 'As the system', themeLight: 'Light', themeDark: 'Dark',
  weekdayShort: { d1: 'Mo', d2: 'Tu', d3: 'We', d4: 'Th', d5: 'Fr', d6: 'Sa', d7: 'Su' },
  feedDescription: 'Stories recently published in {name}',
});
