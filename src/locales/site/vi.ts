import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Vietnamese, around essays. Not reviewed by a native speaker. */
export const siteVi: Phrases<SiteStrings> = {
  skipToText: 'Đến phần nội dung',
  essays: 'Bài luận',
  allEssays: 'Tất cả bài luận ({0})',
  archive: 'Lưu trữ',
  undated: 'Không có ngày',
  noEssays: 'Chưa có bài luận nào ở đây.',
  draft: 'Bản nháp',
  feed: 'Nguồn cấp',
  repliesTo: 'Trả lời cho “{0}”',
  newer: 'Mới hơn',
  older: 'Cũ hơn',
  movedTo: '“{0}” đã chuyển đến đây',
  readAt: 'Đọc tại {0}',
  untitled: 'Không có tiêu đề',
};
