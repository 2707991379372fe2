/** Measure words and units that follow a number without a space; a line is not broken before them if it can be helped. */
const measureWords = new Set([...'年月日号时点分秒元角万亿千百个人名位次届期米吨斤克升公岁天周户家件项条处所只台辆座间亩度级版页章节讲集场批轮组层楼室路区村倍成折种类份篇首幅张把支枝架艘头匹棵株朵粒颗双对副套'].map((word) => word.codePointAt(0)!));

export const isMeasureWord = (codePoint: number): boolean => measureWords.has(codePoint);

/** SI and common units, which stay with their number across a space ("5 km"). */
const units = new Set([
  'm', 'km', 'cm', 'mm', 'μm', 'nm', 'kg', 'g', 'mg', 't', 's', 'ms', 'min', 'h', 'L', 'l', 'mL', 'ml', 'ha', 'Pa', 'kPa', 'MPa',
  'W', 'kW', 'MW', 'GW', 'kWh', 'V', 'kV', 'A', 'Hz', 'kHz', 'MHz', 'GHz', 'J', 'kJ', 'K', 'dB', 'bit', 'KB', 'MB', 'GB', 'TB',
  '%', '‰', '°', '°C', '℃',
]);
const word = /[A-Za-zμ%‰°℃]+/y;

/** True when the word at this offset is a unit. */
export function isUnitAfterSpace(text: string, offset: number): boolean {
  word.lastIndex = offset;
  const found = word.exec(text)?.[0];
  return found !== undefined && units.has(found);
}
