import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Japanese, around essays. Not reviewed by a native speaker. */
export const siteJa: Phrases<SiteStrings> = {
  skipToText: '本文へ移動',
  essays: 'エッセイ',
  allEssays: 'すべてのエッセイ（{0}）',
  archive: 'アーカイブ',
  undated: '日付なし',
  noEssays: 'ここにはまだエッセイがありません。',
  draft: '下書き',
  feed: 'フィード',
  repliesTo: '「{0}」への返信',
  newer: '新しいもの',
  older: '古いもの',
  movedTo: '「{0}」はここに移りました',
  readAt: '{0} で読む',
  untitled: '無題',
};
