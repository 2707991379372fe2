/** Pages made up from a seed, with the truth about them: for testing the recogniser on forms nobody wrote by hand. */

export interface TrueArticle {
  readonly kind: 'story' | 'brief' | 'teaser';
  /** All deck lines in order. */
  readonly decks: readonly string[];
  readonly paragraphs: readonly string[];
  readonly byline: readonly string[];
  readonly source: string | null;
  readonly captions: readonly string[];
  readonly crossheads: readonly string[];
}
export interface InventedPage { readonly text: string; readonly articles: readonly TrueArticle[]; readonly style: Style }

interface Style {
  readonly masthead: 'none' | 'lines' | 'one-line';
  readonly gaps: boolean;
  readonly indent: '' | '　　' | '    ';
  readonly lineEnd: '\n' | '\r\n';
  readonly byline: 'end' | 'end-wide' | 'inline' | 'head' | 'none';
  readonly label: string;
}

interface Seed { readonly title: string; readonly lead: string; readonly rest: readonly string[] }
const seeds: readonly Seed[] = [
  { title: '青石巷老井重新出水', lead: '7月3日，停用二十年的青石巷老井重新出水，街坊们提着水桶排起长队。', rest: ['老井挖于清末，井沿上有十八道绳痕，井水冬暖夏凉，从前整条巷子都吃它的水。', '社区请来水文队清淤、验水，又装了护栏和井盖，定下每天早晚各开一个小时的规矩。', '“孩子头一回知道水是从地里来的。”一位奶奶笑着说。'] },
  { title: '渔家巷夜校开课第一晚坐满人', lead: '7月4日晚，渔家巷夜校开课，木工、烘焙、剪纸三个班第一晚就坐满了人。', rest: ['夜校借的是小学的空教室，老师是巷子里的手艺人，学费只收材料钱。', '报名最多的是木工班。教木工的师傅做了四十年船，他说先学磨刀，刀不快什么也做不成。', '社区统计，学员里有一半是白天上班的年轻人，最大的学员七十一岁。', '下个月还要添书法班和修车班，教室不够，居委会把会议室也腾了出来。'] },
  { title: '柳汀河开始放流鱼苗', lead: '近日，柳汀河今年第一批鱼苗放流，两万尾鲢鱼、鳙鱼游进了河湾。', rest: ['放流点选在水草多、水流慢的河湾，渔政人员把水桶贴着水面慢慢放倒，鱼苗自己游出去。', '水务所所长表示，鱼苗吃水里的浮游生物，两年之后水会更清。放流之后的三个月里禁止垂钓，巡河队每天走两遍。'] },
  { title: '区图书馆把书送到渡口', lead: '7月5日，区图书馆的流动书车第一次开到老渡口，等船的人有了书看。', rest: ['书车上有三百本书，小说和农技最受欢迎，借书不用押金，写个名字就行。', '馆员介绍，书车每周跑五个渡口，哪天到哪里写在船票背面。', '等船的时间短则十分钟，长则一个钟头。有人看完一章，上船时把书还了，说明天接着看。'] },
  { title: '三镇联手管好界河', lead: '日前，沿河三镇签下协议，界河的巡查、保洁、执法由三家一起管。', rest: ['从前三镇各管一段，垃圾顺水漂到下游就没人认账，一年要吵好几回。', '协议定下三条：船一起开，账一起算，电话一个号。谁先看见谁先捞，月底再算工钱。', '记者看到，第一班联合巡河船上坐着三个镇的河长，手里拿的是同一张图。'] },
  { title: '旧船厂塔吊点亮夜空', lead: '7月6日晚，旧船厂的四台塔吊装上灯，在夜空里排成一行。', rest: ['塔吊建于一九七六年，最后一条船下水之后就停了，铁锈一层盖着一层。', '设计师没有给它们刷新漆，只在铁锈外面封了一道清漆，再沿着吊臂装上暖黄色的灯。', '老工人们站在岸边看了很久，有人认出了自己当年拧过的螺丝。'] },
  { title: '暑期公交学生半价', lead: '从7月1日到8月31日，全区公交对学生实行半价，刷学生卡即可。', rest: ['十二条线路都经过图书馆或者游泳馆，末班车推迟到晚上十点。', '公交公司说，去年暑假学生乘车增加了三成，今年又添了六辆小巴，专跑村里到镇上的短线。'] },
  { title: '村里的戏台请来年轻人', lead: '入夏以来，望春村的老戏台每逢周末都有戏，唱戏的多是二十来岁的年轻人。', rest: ['戏台有一百二十年，台柱上的漆剥落了，唱起来声音却格外亮。', '村里出钱请老艺人教，学满一个月就上台，唱错了观众也鼓掌。', '村支书介绍，看戏的人多了，村口卖凉粉的多了四家。'] },
  { title: '区医院开出第一张“运动处方”', lead: '7月7日，区医院运动门诊开出第一张“运动处方”，写的是每天快走四十分钟。', rest: ['门诊设在体检中心旁边，先测心肺，再定强度，两周回访一次。', '医生认为，很多慢性病三分靠药、七分靠动，关键是有人盯着。'] },
  { title: '社区食堂算好三本账', lead: '7月8日，河东社区食堂公布上半年账目，收支相抵略有结余。', rest: ['第一本账是菜价，每天早上写在黑板上；第二本账是人数，来吃饭的老人每天有一百六十多位；第三本账是剩饭，剩得多的菜第二天就换。', '食堂的面粉、油、肉都从镇上的农场直接进货，省下了两道差价。', '结余的钱给厨房换了一台洗碗机，剩下的留着冬天烧暖气。'] },
];
const captions = ['孩子们在河边写生', '新装的路灯亮了起来', '工人在检修水泵', '社区志愿者清扫步道', '老师傅示范划线', '渡船缓缓靠岸'];
const crossheads = ['先听大家怎么说', '办法从水里来', '一张图管到底', '灯亮了，心也亮了', '从早到晚有人管', '还差最后一里'];
const names = ['晏小舟', '祝云', '何田田', '苗青', '柴一禾', '穆小满', '段一帆', '欧阳遥'];
const sources = ['云栖通讯社', '临江日报', '柳汀发布'];

/** Numbers from a seed, always the same. */
function dice(seed: number): { pick: <T>(from: readonly T[]) => T; chance: (share: number) => boolean; below: (limit: number) => number } {
  let state = (seed * 2654435761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
  return { pick: (from) => from[Math.floor(next() * from.length)]!, chance: (share) => next() < share, below: (limit) => Math.floor(next() * limit) };
}

/** The page of a seed. `faults`: with captions in mid-sentence and paragraphs broken inside words. */
export function inventPage(seed: number, faults: boolean): InventedPage {
  const { pick, chance, below } = dice(seed);
  const style: Style = {
    masthead: pick(['none', 'lines', 'one-line']), gaps: chance(0.5), indent: pick(['', '', '　　', '    ']), lineEnd: pick(['\n', '\r\n']),
    byline: pick(['end', 'end', 'end-wide', 'inline', 'head', 'none']), label: pick(['记者', '本报记者', '通讯员', '融媒体记者', '特约记者']),
  };
  const lines: string[] = [];
  const articles: TrueArticle[] = [];
  const gap = (): void => { if (style.gaps) lines.push(''); };
  const put = (text: string): void => { lines.push(text); gap(); };
  const body = (text: string): void => put(style.indent + text);
  if (style.masthead === 'lines') for (const line of ['柳汀区新闻中心编印', '2026年7月', '11', '星期六', '丙午年五月廿七', '临江省连续性内资', '【审云栖连】00021号', '第27期（总第42期）', '新闻热线 00000000']) lines.push(line);
  if (style.masthead === 'one-line') lines.push('柳汀周报', '2026年7月11日 星期六 农历丙午年五月廿七 第27期(总第42期)');
  lines.push('');
  if (chance(0.3)) put(pick(['要闻', '第01版：要闻', '1版 要闻']));
  const unused = [...seeds].sort(() => (chance(0.5) ? 1 : -1));
  const stories = 2 + below(4);
  for (let index = 0; index < stories; index += 1) {
    const story = unused[index]!;
    const decks = [story.title];
    if (chance(0.15)) decks.push(`——柳汀区${pick(['民生', '治水', '惠民'])}见闻之${pick(['一', '二', '三'])}`);
    for (const deck of decks) put(deck);
    const people = Array.from(new Set([pick(names), pick(names), ...(chance(0.4) ? [pick(names)] : [])]));
    const agency = style.byline !== 'head' && chance(0.15) ? pick(sources) : null;
    const byline = agency || style.byline === 'none' ? [] : people;
    if (style.byline === 'head') put(`${style.label} ${people.join(' ')}`);
    const paragraphs = [story.lead, ...story.rest];
    const taken: string[] = [];
    const faulty = faults && (style.byline === 'end' || style.byline === 'end-wide') ? pick(['caption', 'broken', 'none', 'none'] as const) : 'none';
    const headed = faulty === 'none' && story.rest.length >= 3 && chance(0.4) ? [2, 3] : [];
    const small: string[] = [];
    const at = 1 + below(paragraphs.length - 1);
    for (const [number, paragraph] of paragraphs.entries()) {
      const last = number === paragraphs.length - 1;
      if (headed.includes(number)) {
        const head = pick(crossheads.filter((other) => !small.includes(other)));
        small.push(head);
        put(head);
      }
      const ending = last && style.byline === 'inline' ? (agency ? `（来源：${agency}）` : `（${style.label} ${people.join(' ')}）`) : '';
      if (number === at && faulty !== 'none') {
        const inside = [...paragraph].flatMap((_character, place) => (place >= 6 && place < paragraph.length - 4 && /^\p{Script=Han}{4}$/u.test(paragraph.slice(place - 2, place + 2)) ? [place] : []));
        const cut = pick(inside);
        body(paragraph.slice(0, cut));
        if (faulty === 'caption') {
          const caption = pick(captions);
          taken.push(caption);
          lines.push('', '', caption, '');
          gap();
        }
        put(paragraph.slice(cut));
      } else body(paragraph + ending);
      if (faulty === 'none' && !last && chance(0.1)) {
        const caption = `图为${pick(captions)}`;
        taken.push(caption);
        put(`${caption} ${pick(names)} 摄`);
      }
    }
    if (style.byline === 'end' || style.byline === 'end-wide') {
      const [open, close] = style.byline === 'end' ? ['(', ')'] : ['（', '）'];
      put(agency ? `${open}来源：${agency}${close}` : `${open}${style.label} ${people.join(' ')}${close}`);
    } else if (agency && style.byline === 'none') put(`（来源：${agency}）`);
    articles.push({ kind: 'story', decks, paragraphs, byline, source: agency, captions: taken, crossheads: small });
    if (index === 0 && chance(0.4)) {
      const heads = unused.slice(stories, stories + 2).map((head) => head.title);
      if (heads.length === 2) {
        const form = pick(['end', 'each', 'arrow', 'box'] as const);
        if (form === 'box') put('今日导读');
        for (const head of heads) put(form === 'end' ? head : form === 'arrow' ? `${head} >>>02版` : `${head}（详见2版）`);
        if (form === 'end') put('详见二版');
        articles.push({ kind: 'teaser', decks: [], paragraphs: heads, byline: [], source: null, captions: [], crossheads: [] });
      }
    }
  }
  if (chance(0.4)) {
    put(pick(['简讯', '本报简讯', '【快讯】']));
    for (const brief of unused.slice(stories + 2, stories + 4)) {
      const text = `${pick(['●', '● ', '◆'])}${brief.lead}`;
      const person = pick(names);
      if (style.byline === 'inline') put(`${text}（${style.label} ${person}）`);
      else { put(text); put(`(${style.label} ${person})`); }
      articles.push({ kind: 'brief', decks: [], paragraphs: [brief.lead], byline: [person], source: null, captions: [], crossheads: [] });
    }
  }
  return { text: lines.join(style.lineEnd), articles, style };
}
