/** Names of people as bylines print them, told by form: a family name and one or two characters. */

/** Family names of one character, the common few hundred. */
const single = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戈岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戎伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由');
const compound = ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '夏侯', '长孙', '端木', '宇文', '轩辕', '南宫', '西门', '独孤', '拓跋', '完颜', '呼延', '澹台', '淳于'];
/** Words that look like names in brackets and are none. */
const noNames = /^(?:完|待续|未完|续完|全文完|下略|节选|节录|略|连载|转载|摘编|摘登|图片|资料|上接|下转|讯|电|本报|综合|来源|编者|编者按|版权所有|图文无关|图文|文图|文字|以下简称|简称|下同)$/;

/** Does it begin with a family name and have a name's length? Names with · (阿某·某某) count when every part is Han. */
export function looksLikeName(text: string): boolean {
  if (noNames.test(text)) return false;
  if (/^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  const length = [...text].length;
  if (compound.some((name) => text.startsWith(name))) return length >= 3;
  return length <= 3 && single.has([...text][0] ?? '');
}

/** May it stand where a byline has a name? Wider than `looksLikeName`: pen names, names of one letter, Latin names. */
export const mayBeName = (text: string): boolean =>
  !noNames.test(text) && (/^\p{Script=Han}{1,6}$/u.test(text) || /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}$/u.test(text) || /^[A-Za-z][A-Za-z.'-]{0,30}$/.test(text));

export interface NameCut {
  readonly names: readonly string[];
  /** True: the text could be cut otherwise, or is no name the cutter knows how to read. */
  readonly doubtful: boolean;
}

/** Parts names written without spaces: 张某李某某. Known people first, then family names. */
export function cutNames(text: string, people: ReadonlySet<string>): NameCut {
  const characters = [...text];
  if (people.has(text) || characters.length < 4 || /[^\p{Script=Han}]/u.test(text)) return { names: [text], doubtful: false };
  const best = new Map<number, { names: string[]; cost: number }>([[0, { names: [], cost: 0 }]]);
  for (let at = 0; at < characters.length; at += 1) {
    const so = best.get(at);
    if (!so) continue;
    for (const length of [2, 3, 4]) {
      const name = characters.slice(at, at + length).join('');
      if (at + length > characters.length) continue;
      const known = people.has(name);
      if (!known && !looksLikeName(name)) continue;
      const cost = so.cost + (known ? 0 : length === 3 || compound.some((family) => name.startsWith(family)) ? 1 : 1.2);
      const there = best.get(at + length);
      if (!there || cost < there.cost) best.set(at + length, { names: [...so.names, name], cost });
    }
  }
  const whole = best.get(characters.length);
  if (!whole) return { names: [text], doubtful: characters.length > 4 };
  return { names: whole.names, doubtful: whole.names.length > 1 && whole.cost > 0 };
}
