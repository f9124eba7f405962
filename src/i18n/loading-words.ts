import type { Locale } from '../dataset/model/schema';
import { thousands } from './thousands';

interface LoadingWords {
  readonly reading: string;
  readonly checking: string;
  readonly bytes: (done: number, total: number | null) => string;
  readonly milestones: (done: number, total: number) => string;
}

/** Said while a large dataset comes, before there is a dictionary; loaded with the notice that says it. */
export const LOADING_WORDS: Record<Locale, LoadingWords> = {
  zh: {
    reading: '正在读入数据……',
    checking: '正在校验数据……',
    bytes: (done, total) =>
      total === null
        ? `已读入 ${megabytes(done)} MB`
        : `已读入 ${megabytes(done)} MB，共 ${megabytes(total)} MB`,
    milestones: (done, total) => `已校验 ${thousands(done)} 条，共 ${thousands(total)} 条`,
  },
  en: {
    reading: 'Reading the data…',
    checking: 'Checking the data…',
    bytes: (done, total) =>
      total === null ? `${megabytes(done)} MB read` : `${megabytes(done)} of ${megabytes(total)} MB read`,
    milestones: (done, total) => `${thousands(done)} of ${thousands(total)} milestones checked`,
  },
};

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
