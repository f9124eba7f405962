import type { Locale } from '../dataset/schema';

interface NotFoundWords {
  readonly title: string;
  readonly milestone: string;
  readonly article: string;
  readonly path: string;
  readonly whole: string;
}

/** What is said where an address names nothing; most visits never hear it. */
export const NOT_FOUND_WORDS: Record<Locale, NotFoundWords> = {
  zh: {
    title: '没有这一页',
    milestone: '这条时间线上没有这个里程碑：',
    article: '这里没有这篇报道：',
    path: '这个地址没有对应的页面：',
    whole: '看整条时间线',
  },
  en: {
    title: 'No such page',
    milestone: 'This timeline has no milestone of this name:',
    article: 'There is no report of this name:',
    path: 'Nothing stands at this address:',
    whole: 'See the whole timeline',
  },
};
