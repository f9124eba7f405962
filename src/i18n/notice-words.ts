import { megabytes } from './phrases';

/** For a failed start. In every language at once, because the dictionary itself may be what failed to load. */
export const NOTICE_WORDS = {
  zh: {
    title: '数据没有载入',
    text: '下面的文字仍可阅读；时间线需要数据才能画出。',
    retry: '重试',
    retrying: '正在重试……',
    stopped: { title: '搜索和筛选已停止', text: '已显示的内容仍可阅读；重试会重新载入数据。' },
    fault: {
      network: '网络未能送达数据文件。',
      timeout: '数据文件未能在八秒内送达。',
      status: '服务器没有给出数据文件。',
      'not-json': '数据文件不完整或已损坏。',
      'wrong-schema': '数据文件不符合本时间线的格式。',
      'too-large': '数据文件过大：里程碑超过 200,000 个。',
      worker: '处理大型数据的后台程序已停止。',
    },
  },
  en: {
    title: 'The data did not load',
    text: 'The text below can still be read; the timeline needs the data to be drawn.',
    retry: 'Retry',
    retrying: 'Trying again…',
    stopped: {
      title: 'Search and filters have stopped',
      text: 'What is shown can still be read; Retry loads the data again.',
    },
    fault: {
      network: 'The network did not deliver the data file.',
      timeout: 'The data file did not arrive within eight seconds.',
      status: 'The server did not give out the data file.',
      'not-json': 'The data file is incomplete or damaged.',
      'wrong-schema': 'The data file does not have the form this timeline reads.',
      'too-large': 'The data file is too large: more than 200,000 milestones.',
      worker: 'The background program that reads large data files has stopped.',
    },
  },
};

/** For the progress of loading a large dataset, which may begin before the dictionary arrives. */
export const LOADING_WORDS = {
  zh: {
    reading: '正在读入数据……',
    bytes: (done: number, total: number | null) =>
      total === null
        ? `已读入 ${megabytes(done)} MB`
        : `已读入 ${megabytes(done)} MB，共 ${megabytes(total)} MB`,
  },
  en: {
    reading: 'Reading the data…',
    bytes: (done: number, total: number | null) =>
      total === null ? `${megabytes(done)} MB read` : `${megabytes(done)} of ${megabytes(total)} MB read`,
  },
};
