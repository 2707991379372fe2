import { area } from './area';

export const auth = area({
  signInTitle: '登录', signInDetail: '登录后进入编辑部工作台。', login: '登录名', password: '密码', signIn: '登录', signingIn: '正在登录…', showPassword: '显示密码', hidePassword: '隐藏密码',
  wrong: '登录名或密码不对。请检查后再试。', tooMany: '试的次数太多了。请过几分钟再试。', missing: '请填写登录名和密码。', failed: '暂时无法登录，请稍后再试。',
  sampleTitle: '试用账号', sampleDetail: '这是样报，点一个账号即可填入登录名和密码。', sampleUse: '用{name}的账号填入', readPaper: '不登录，看已出版的报纸',
  welcomeTitle: '欢迎使用版心', welcomeDetail: '先建立第一位管理员。之后由管理员添加编辑部的其他人。', yourName: '姓名', loginHint: '用于登录，例如姓名拼音；字母、数字和 . _ -', passwordHint: '至少 {least} 个字符，越长越好。', passwordAgain: '再输一遍密码', passwordsDiffer: '两次输入的密码不一样。', create: '建立并登录', publicationName: '报纸名称', publicationNameHint: '可稍后在设置里修改。',
}, {
  signInTitle: 'Sign in', signInDetail: 'Sign in to the newsroom’s desk.', login: 'Login', password: 'Password', signIn: 'Sign in', signingIn: 'Signing in…', showPassword: 'Show password', hidePassword: 'Hide password',
  wrong: 'Login or password is wrong. Check both and try again.', tooMany: 'Too many attempts. Wait a few minutes and try again.', missing: 'Enter login and password.', failed: 'Signing in is not possible right now. Try again later.',
  sampleTitle: 'Logins for trying out', sampleDetail: 'This is the sample weekly. Press a login to fill in its name and password.', sampleUse: 'Fill in the login of {name}', readPaper: 'Read the published paper without signing in',
  welcomeTitle: 'Welcome to Banxin', welcomeDetail: 'Create the first administrator, who then adds the others of the newsroom.', yourName: 'Name', loginHint: 'For signing in: letters, digits and . _ -', passwordHint: 'At least {least} characters; longer is better.', passwordAgain: 'Password again', passwordsDiffer: 'The two passwords differ.', create: 'Create and sign in', publicationName: 'Name of the paper', publicationNameHint: 'Can be changed later in the settings.',
});
