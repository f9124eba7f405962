/**
 * Pairs of characters that look alike: radicals that PDFs hold for characters, of which NFKC turns the others into characters, and other
 * figures of zero.
 */
export const LOOK_ALIKES =
  '⺎ 兀|⺒ 巳|⺜ 日|⺝ 月|⺠ 民|⺧ 牛|⺩ 王|⺫ 目|⺬ 示|⺮ 竹|⺶ 羊|⺼ 肉|⺽ 臼|⻁ 虎|⻄ 西|⻅ 见|⻆ 角|⻉ 贝|⻊ 足|⻋ 车|⻑ 长|⻓ 长|⻔ 门|⻗ 雨|⻘ 青|⻙ 韦|⻚ 页|⻛ 风|⻜ 飞|⻝ 食|⻡ 首|⻢ 马|⻣ 骨|⻤ 鬼|⻥ 鱼|⻦ 鸟|⻧ 卤|⻨ 麦|⻩ 黄|⻪ 黾|⻬ 齐|⻮ 齿|⻰ 龙|○ 〇|◯ 〇';
