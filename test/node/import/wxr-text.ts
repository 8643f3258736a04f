/** A comment of an export, by hand. */
export interface CommentText {
  readonly id: number | string;
  readonly author?: string;
  readonly email?: string;
  readonly url?: string;
  readonly ip?: string;
  readonly local?: string;
  readonly utc?: string;
  readonly content: string;
  readonly approved?: string;
  readonly type?: string;
  readonly parent?: number | string;
  readonly user?: number;
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** The `wp:comment` element as WordPress 6 writes it; the address of the author is not escaped there. */
export const comment = ({
  id,
  author = 'Ann',
  email = '',
  url = '',
  ip = '',
  utc = '2024-03-01 10:00:00',
  local = utc,
  content,
  approved = '1',
  type = 'comment',
  parent = 0,
  user = 0,
}: CommentText): string => `
<wp:comment>
<wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>${cdata(author)}</wp:comment_author>
<wp:comment_author_email>${email}</wp:comment_author_email>
<wp:comment_author_url>${url}</wp:comment_author_url>
<wp:comment_author_IP>${ip}</wp:comment_author_IP>
<wp:comment_date>${local}</wp:comment_date>
<wp:comment_date_gmt>${utc}</wp:comment_date_gmt>
<wp:comment_content>${cdata(content)}</wp:comment_content>
<wp:comment_approved>${approved}</wp:comment_approved>
<wp:comment_type>${type}</wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent>
<wp:comment_user_id>${user}</wp:comment_user_id>
</wp:comment>`;

/** A post of an export, by hand. */
export interface ItemText {
  readonly id: number;
  readonly title: string;
  readonly link?: string;
  readonly content?: string;
  readonly status?: string;
  readonly type?: string;
  readonly password?: string;
  readonly local?: string;
  readonly utc?: string;
}

export const item = (
  {
    id,
    title,
    link = `https://blog.example/?p=${id}`,
    content = '',
    status = 'publish',
    type = 'post',
    password = '',
    utc = '2024-03-01 09:00:00',
    local = utc,
  }: ItemText,
  comments: readonly string[] = [],
): string => `
<item>
<title>${cdata(title)}</title>
<link>${link}</link>
<dc:creator>${cdata('ann')}</dc:creator>
<guid isPermaLink="false">https://blog.example/?p=${id}</guid>
<content:encoded>${cdata(content)}</content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${local}</wp:post_date>
<wp:post_date_gmt>${utc}</wp:post_date_gmt>
<wp:post_name>${link.split('/').filter(Boolean).at(-1) ?? ''}</wp:post_name>
<wp:status>${status}</wp:status>
<wp:post_type>${type}</wp:post_type>
<wp:post_password>${password}</wp:post_password>${comments.join('')}
</item>`;

/** A whole export. */
export const wxr = (...items: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>A blog</title>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>ann</wp:author_login><wp:author_email>owner@mail.example</wp:author_email><wp:author_display_name>${cdata('Ann Owner')}</wp:author_display_name></wp:author>${items.join('')}
</channel>
</rss>
`;
