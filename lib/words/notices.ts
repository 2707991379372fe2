import { area } from './area';

/** Notices on the desk and by mail, and the settings of both. `told` is filled by describe-notice. */
export const notices = area({
  title: '通知', detail: '派给您的任务、退回的稿件、提到您的批注，都在这里。', bell: '通知', unread: '{count} 条未读', bellUnread: '通知，{count} 条未读', noneUnread: '没有未读通知', arrived: '有新通知：{text}',
  all: '全部通知', markAll: '全部标为已读', markRead: '标为已读', markedAll: '已全部标为已读', readState: '已读', newState: '未读', onlyUnread: '只看未读', open: '打开',
  empty: '还没有通知', emptyDetail: '有人给您派任务、退回稿件或提到您时，会出现在这里。', emptyUnread: '都看过了', more: '更早的通知',
  toSettings: '通知设置', settings: '通知设置', settingsDetail: '选择哪些事要告诉您，在工作台上还是也发邮件。', kindHead: '事情', deskHead: '工作台', mailHead: '邮件', onDesk: '{kind}：在工作台上通知', byMail: '{kind}：发邮件通知',
  email: '邮箱', emailHint: '邮件通知发到这里。不填就不发邮件。', language: '邮件的语言', save: '保存', saved: '通知设置已保存', mailOff: '报社还没有启用邮件，现在只在工作台上通知。总编辑或管理员可以在设置里启用。',
  kind: { assigned: '派给我的任务', returned: '稿件或版面被退回', mentioned: '批注里提到我', approved: '我的稿件终审通过', signedOff: '一期已签发', filed: '我派的任务交稿了' },
  // mail settings
  mail: '邮件', mailTitle: '邮件设置', mailDetail: '给采编人员发通知邮件用的服务器。密码存好后不再显示。', mailToggle: '启用邮件通知', mailToggleHint: '关着的时候，不连服务器，也不攒信。', host: 'SMTP 服务器', hostHint: '例如 smtp.example.com', port: '端口', security: '加密', securities: { tls: 'TLS（常用 465）', starttls: 'STARTTLS（常用 587）', none: '不加密（只用于内网）' },
  login: '用户名', loginHint: '服务器不要求登录就空着。', password: '密码', passwordKept: '已存有密码。不改就空着。', passwordNone: '还没有密码。', clearPassword: '删去存下的密码', sender: '发件人', senderHint: '例如 采编平台 <desk@example.com>', siteUrl: '采编平台网址', siteUrlHint: '邮件里的链接用它开头，例如 https://desk.example.com',
  mailSave: '保存邮件设置', mailSaved: '邮件设置已保存', test: '发一封测试信', testHint: '发到您自己的邮箱（{email}）。先保存，再测试。', testNoAddress: '要测试，请先在通知设置里填您的邮箱。', testSent: '测试信已发到 {email}', mailReadOnly: '只有总编辑和管理员能改邮件设置。', unsaved: '有改动还没保存',
  queue: '待发的信', queueEmpty: '没有待发的信。', queueWaiting: '{count} 封等着发', queueFailed: '{count} 封发了多次仍没发出，已放弃', lastError: '最近一次没发成：{error}', lastSent: '最近发出：{at}',
  // said
  told: {
    assigned: '{actor}把任务{title}派给您', assignedDue: '{actor}把任务{title}派给您，截稿 {due}', returned: '{actor}退回了{title}：{reason}', returnedBare: '{actor}退回了{title}', mentioned: '{actor}在{title}的批注里提到您', mentionedText: '{actor}在{title}的批注里提到您：{text}',
    approved: '{title}终审通过', signedOff: '{actor}签发了{title}', filed: '{actor}交来了{title}', story: '《{title}》', task: '“{title}”', untitled: '未命名稿件', program: '系统',
  },
  letter: { greeting: '{name}，您好：', open: '打开：{url}', foot: '这封信由采编平台自动发出。不想再收，请到“通知设置”里关掉。', settings: '通知设置：{url}', testSubject: '采编平台的测试信', testBody: '收到这封信，说明邮件设置是对的。', subject: '【{paper}】{text}' },
}, {
  title: 'Notices', detail: 'Tasks given to you, copy sent back, comments that name you.', bell: 'Notices', unread: '{count} unread', bellUnread: 'Notices, {count} unread', noneUnread: 'No unread notices', arrived: 'New notice: {text}',
  all: 'All notices', markAll: 'Mark all as read', markRead: 'Mark as read', markedAll: 'All marked as read', readState: 'Read', newState: 'Unread', onlyUnread: 'Unread only', open: 'Open',
  empty: 'No notices yet', emptyDetail: 'When somebody gives you a task, sends copy back or names you, it appears here.', emptyUnread: 'All read', more: 'Earlier notices',
  toSettings: 'Notice settings', settings: 'Notice settings', settingsDetail: 'Choose what you are told of, on the desk and by mail.', kindHead: 'What', deskHead: 'Desk', mailHead: 'Mail', onDesk: '{kind}: tell me on the desk', byMail: '{kind}: tell me by mail',
  email: 'Mail address', emailHint: 'Where mail goes. Left empty, there is none.', language: 'Language of mails', save: 'Save', saved: 'Notice settings saved', mailOff: 'The newsroom sends no mail yet, so you are told on the desk only. The chief editor or an administrator can switch it on in the settings.',
  kind: { assigned: 'A task is given to me', returned: 'Copy or an issue is sent back', mentioned: 'A comment names me', approved: 'My copy passes the last review', signedOff: 'An issue is signed off', filed: 'Copy of a task I gave out comes in' },
  mail: 'Mail', mailTitle: 'Mail settings', mailDetail: 'The server that sends notices to the staff. A stored password is never shown again.', mailToggle: 'Send notices by mail', mailToggleHint: 'While this is off no server is called and no mail is kept waiting.', host: 'SMTP server', hostHint: 'for example smtp.example.com', port: 'Port', security: 'Encryption', securities: { tls: 'TLS (465 as a rule)', starttls: 'STARTTLS (587 as a rule)', none: 'None (inside the house only)' },
  login: 'Login', loginHint: 'Empty if the server asks for none.', password: 'Password', passwordKept: 'A password is stored. Leave this empty to keep it.', passwordNone: 'No password yet.', clearPassword: 'Delete the stored password', sender: 'Sender', senderHint: 'for example News Desk <desk@example.com>', siteUrl: 'Address of the desk', siteUrlHint: 'Links in mails begin with it, for example https://desk.example.com',
  mailSave: 'Save mail settings', mailSaved: 'Mail settings saved', test: 'Send a test mail', testHint: 'Goes to your own address ({email}). Save first, then test.', testNoAddress: 'To test, give your mail address in the notice settings first.', testSent: 'Test mail sent to {email}', mailReadOnly: 'Only the chief editor and administrators can change the mail settings.', unsaved: 'There are unsaved changes',
  queue: 'Mail that waits', queueEmpty: 'No mail is waiting.', queueWaiting: '{count, plural, one {# mail} other {# mails}} waiting', queueFailed: '{count, plural, one {# mail} other {# mails}} given up after many attempts', lastError: 'Last failure: {error}', lastSent: 'Last sent: {at}',
  told: {
    assigned: '{actor} gave you the task {title}', assignedDue: '{actor} gave you the task {title}, due {due}', returned: '{actor} sent back {title}: {reason}', returnedBare: '{actor} sent back {title}', mentioned: '{actor} named you in a comment on {title}', mentionedText: '{actor} named you in a comment on {title}: {text}',
    approved: '{title} passed the last review', signedOff: '{actor} signed off {title}', filed: '{actor} handed in {title}', story: '“{title}”', task: '“{title}”', untitled: 'Untitled article', program: 'The system',
  },
  letter: { greeting: 'Dear {name},', open: 'Open: {url}', foot: 'This mail was sent by the desk. To stop these, change your notice settings.', settings: 'Notice settings: {url}', testSubject: 'Test mail of the desk', testBody: 'If you read this, the mail settings are right.', subject: '[{paper}] {text}' },
});
