import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Traditional Chinese, around essays. Not reviewed by a native speaker. */
export const siteZhHant: Phrases<SiteStrings> = {
  skipToText: '跳到正文',
  essays: '文章',
  allEssays: '所有文章（{0}）',
  archive: '彙整',
  undated: '無日期',
  noEssays: '這裡還沒有文章。',
  draft: '草稿',
  feed: '資訊提供',
  repliesTo: '「{0}」的回覆',
  newer: '較新',
  older: '較舊',
  movedTo: '「{0}」已移至此處',
  readAt: '在 {0} 上閱讀',
  untitled: '無標題',
};
