import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Korean, around essays. Not reviewed by a native speaker. */
export const siteKo: Phrases<SiteStrings> = {
  skipToText: '본문으로 건너뛰기',
  essays: '에세이',
  allEssays: '모든 에세이({0})',
  archive: '보관함',
  undated: '날짜 없음',
  noEssays: '아직 에세이가 없습니다.',
  draft: '초안',
  feed: '피드',
  repliesTo: '“{0}”에 대한 답글',
  newer: '최신',
  older: '이전',
  movedTo: '“{0}”이(가) 여기로 옮겨졌습니다',
  readAt: '{0}에서 읽기',
  untitled: '제목 없음',
};
