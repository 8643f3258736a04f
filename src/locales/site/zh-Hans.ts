import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Simplified Chinese, around essays. Not reviewed by a native speaker. */
export const siteZhHans: Phrases<SiteStrings> = {
  skipToText: '跳到正文',
  essays: '文章',
  allEssays: '全部文章（{0}）',
  archive: '归档',
  undated: '无日期',
  noEssays: '这里还没有文章。',
  draft: '草稿',
  feed: '订阅源',
  repliesTo: '“{0}”的回复',
  newer: '较新',
  older: '较早',
  movedTo: '“{0}”已移至此处',
  readAt: '在 {0} 上阅读',
  untitled: '无标题',
};
