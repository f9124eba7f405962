import type { Locale } from '../dataset/model/schema';

interface LinkWords {
  readonly refusedData: (value: string) => string;
  readonly linkFault: (fields: string) => string;
  readonly dismiss: string;
  readonly milestone: string;
  readonly article: string;
  readonly path: string;
  readonly whole: string;
}

/** Said of links that cannot be followed, wholly or in part. Most can: these words come when they are needed. */
export const LINK_WORDS: Record<Locale, LinkWords> = {
  zh: {
    refusedData: (value) => `链接要求打开“${value}”，但只能打开本站的 .json 数据文件，已改用本站自己的数据。`,
    linkFault: (fields) => `链接中有看不懂的部分，已忽略：${fields}。其余部分照常。`,
    dismiss: '知道了',
    milestone: '这条时间线上没有这个里程碑：',
    article: '这里没有这篇报道：',
    path: '这个地址没有对应的页面：',
    whole: '看整条时间线',
  },
  en: {
    refusedData: (value) =>
      `The link asks for “${value}”, but only a .json data file of this site can be opened. This site’s own data is shown instead.`,
    linkFault: (fields) => `Parts of the link could not be read and were ignored: ${fields}. The rest holds.`,
    dismiss: 'Got it',
    milestone: 'This timeline has no milestone of this name:',
    article: 'There is no report of this name:',
    path: 'Nothing stands at this address:',
    whole: 'See the whole timeline',
  },
};
