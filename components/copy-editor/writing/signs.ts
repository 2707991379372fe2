/** Characters a Chinese keyboard has no key for, as newspapers use them. */
export const signGroups = {
  marks: '—…·“”‘’《》〈〉「」『』【】〔〕（）～、。！？；：－／',
  numbers: '①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ㈠㈡㈢㈣㈤№',
  units: '℃℉°′″％‰㎡㎥㎞㎝㎜㎏㎎μΩ￥＄€£',
  symbols: '●○■□◆◇★☆▲△▼▽※→←↑↓×÷±≈≠≤≥∞√♂♀☎✓✗',
  letters: 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêαβγδ',
  rare: '䶮𬘭𬭎𬬭𬞟𬸣喆堃犇淼鑫垚焱昇祎頔旸瑄',
} as const;
export type SignGroup = keyof typeof signGroups;
