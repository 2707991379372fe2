import type { FaceId } from '../../lib/typeset/faces';

/** Where a face's font file lies: an npm package and the path inside it. */
export interface FaceFile { readonly package: string; readonly file: string }

const serif = '@expo-google-fonts/noto-serif-sc';
const sans = '@expo-google-fonts/noto-sans-sc';

/**
 * The font file of every face, as the packages of package.json ship it. All are OFL, 1000 units per em (symbol: 2048),
 * with TrueType outlines; all are TTF but WenKai, whose "latin" woff2 is the whole font. WenKai's file named 500 is
 * the Regular (its OS/2 weight says 400).
 */
export const faceFiles: Record<FaceId, FaceFile> = {
  song: { package: serif, file: '400Regular/NotoSerifSC_400Regular.ttf' },
  'song-bold': { package: serif, file: '700Bold/NotoSerifSC_700Bold.ttf' },
  'song-heavy': { package: serif, file: '900Black/NotoSerifSC_900Black.ttf' },
  hei: { package: sans, file: '400Regular/NotoSansSC_400Regular.ttf' },
  'hei-bold': { package: sans, file: '700Bold/NotoSansSC_700Bold.ttf' },
  'hei-heavy': { package: sans, file: '900Black/NotoSansSC_900Black.ttf' },
  kai: { package: '@fontsource/lxgw-wenkai', file: 'files/lxgw-wenkai-latin-500-normal.woff2' },
  brush: { package: '@expo-google-fonts/ma-shan-zheng', file: '400Regular/MaShanZheng_400Regular.ttf' },
  symbol: { package: '@expo-google-fonts/noto-emoji', file: '400Regular/NotoEmoji_400Regular.ttf' },
  xiaowei: { package: '@expo-google-fonts/zcool-xiaowei', file: '400Regular/ZCOOLXiaoWei_400Regular.ttf' },
};
