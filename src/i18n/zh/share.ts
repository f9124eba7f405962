interface Choice {
  readonly title: string;
  /** What it gives, in one line. */
  readonly text: string;
}

const choice = (title: string, text: string): Choice => ({ title, text });

/** The share menu. */
export const share = {
  choices: {
    system: choice('交给其他应用', '打开设备的分享面板，只带标题和链接'),
    link: choice('复制链接', '这一页的固定地址'),
    seen: choice('复制链接：眼前所见', '连同视图、筛选和打开的一栏'),
    bare: choice('复制链接：只到这一页', '固定地址，不带视图和筛选'),
    quote: choice('复制引文', '逐字的原文，附出处和链接'),
    card: choice('图片卡', '聊天里随链接出现的那张图'),
    qr: choice('二维码', '给手机扫，或长按识别'),
    view: choice('时间线的图', '现在画着的样子，SVG 或 PNG'),
    embed: choice('嵌入代码', '贴进文章，读者在文章里就能看'),
    cite: choice('引用', 'GB/T 7714—2025、CSL-JSON、BibTeX'),
  },
  linkDone: '链接已复制',
  save: '保存图片',
  saved: '图片已保存',
  copyPicture: '复制图片',
  pictureDone: '图片已复制',
  qrAlt: (url: string) => `二维码：${url}`,
  qrBare: '带视图和筛选的地址太长，放不进二维码；这是这一页的地址。',
  saveAs: (format: string) => `存为 ${format}`,
  theme: '图的明暗',
  viewAlt: '时间线现在的样子',
  /** On a phone, whose timeline has another form. */
  wideForm: '手机上的时间线是竖排的；图照宽屏的横排来画，视图和筛选相同。',
  drawing: '正在画……',
  noDrawing: '没有画成，请检查网络再试。',
  noPng: '浏览器没能画成 PNG，可以存 SVG。',
  copyEmbed: '复制代码',
  embedDone: '代码已复制',
};
