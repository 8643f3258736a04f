import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Thai, around essays. Not reviewed by a native speaker. */
export const siteTh: Phrases<SiteStrings> = {
  skipToText: 'ข้ามไปที่เนื้อหา',
  essays: 'บทความ',
  allEssays: 'บทความทั้งหมด ({0})',
  archive: 'คลังบทความ',
  undated: 'ไม่มีวันที่',
  noEssays: 'ที่นี่ยังไม่มีบทความ',
  draft: 'ฉบับร่าง',
  feed: 'ฟีด',
  repliesTo: 'การตอบกลับถึง “{0}”',
  newer: 'ใหม่กว่า',
  older: 'เก่ากว่า',
  movedTo: '“{0}” ย้ายมาที่นี่แล้ว',
  readAt: 'อ่านที่ {0}',
  untitled: 'ไม่มีชื่อ',
};
