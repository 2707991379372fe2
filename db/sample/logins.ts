import type { Role } from '@/lib/newsroom/states';

/** A login of the sample weekly, for trying out on one machine only: `npm start` refuses other hosts while these passwords stand. */
export interface SampleLogin {
  readonly login: string;
  readonly password: string;
  /** The person of publication.ts the login belongs to. */
  readonly name: string;
  readonly roleName: string;
  readonly roles: readonly Role[];
}

export const sampleLogins: readonly SampleLogin[] = [
  { login: 'jizhe', password: 'qingzhu-jizhe', name: '顾晚舟', roleName: '记者 reporter', roles: ['reporter'] },
  { login: 'bianji', password: 'qingzhu-bianji', name: '陆一苇', roleName: '编辑 editor', roles: ['editor'] },
  { login: 'jiaodui', password: 'qingzhu-jiaodui', name: '乔木生', roleName: '校对 proofreader', roles: ['proofreader'] },
  { login: 'zongbian', password: 'qingzhu-zongbian', name: '沈禾清', roleName: '总编辑 chief editor', roles: ['chief-editor'] },
  { login: 'guanli', password: 'qingzhu-guanli', name: '谭小满', roleName: '管理员 administrator', roles: ['administrator'] },
];
