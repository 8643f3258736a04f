export interface WordPressOptions {
  /** Whether guests may write by REST, which takes a line of PHP on a real site. True by default; false is WordPress as it comes. */
  readonly anonymous?: boolean;
  /** Whether two comments of one address need 15 s between them, as on a real site. False by default. */
  readonly flood?: boolean;
  /** WordPress options, such as `{ comment_moderation: 1 }`, which also stand after {@link WordPress.reset}. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** How many requests are handled at once. 3 by default. */
  readonly workers?: number;
  /** Any free one by default. */
  readonly port?: number;
}

/** A row of `wp_comments`, all of it text. */
export interface CommentRow {
  readonly comment_ID: number;
  readonly comment_post_ID: number;
  readonly comment_author: string;
  readonly comment_author_email: string;
  readonly comment_author_url: string;
  /** Local to the site (Amsterdam), `2024-01-31 12:00:00`. */
  readonly comment_date: string;
  readonly comment_date_gmt: string;
  readonly comment_content: string;
  /** `1` approved, `0` held, `spam` or `trash`. */
  readonly comment_approved: string;
  readonly comment_type: string;
  readonly comment_parent: number;
  readonly user_id: number;
}

/** A row to be inserted; `parent_index` names its parent by its place in the same list. */
export interface NewCommentRow extends Partial<Omit<CommentRow, 'comment_ID'>> {
  readonly parent_index?: number;
}

export interface WordPress {
  /** The site's address, `http://127.0.0.1:12345`. Links follow the Host header, so a proxy's address works as well. */
  readonly url: string;
  /** WordPress's version. */
  readonly version: string;
  close(): Promise<void>;
  /** A new site, with the options it was started with. Takes a tenth of a second. */
  reset(): Promise<void>;
  /** Sets WordPress options, and `test_anonymous`, `test_flood` and `test_plugin` (see php/plugins.php), until the next reset. */
  options(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Makes a post of `wp_insert_post()`'s fields, published and open by default. Returns its id. */
  post(post?: Readonly<Record<string, unknown>>): Promise<number>;
  /** Inserts rows straight into the database, past every filter, thousands at once. Returns their ids. */
  comments(comments: readonly NewCommentRow[]): Promise<readonly number[]>;
  /** Writes a comment the way of the site's own form, as the guest or the user it names. Returns its id. */
  comment(comment: Readonly<Record<string, unknown>>): Promise<number>;
  /**
   * Brings in a post and its comments as they stand in an export, with the functions and in the order of WordPress's own
   * importer. Returns the id of the post, and its content as it is stored.
   */
  importItem(item: {
    readonly post: Readonly<Record<string, unknown>>;
    readonly comments: readonly Readonly<Record<string, string>>[];
  }): Promise<{ readonly id: number; readonly content: string }>;
  /** Deletes rows straight from the database. */
  remove(ids: readonly number[]): Promise<void>;
  /** Every row of a post, whatever its status, in the order of ids. */
  exportComments(post: number): Promise<readonly CommentRow[]>;
  /** The whole site as WordPress exports it, in WXR. */
  exportSite(): Promise<string>;
  /** The HTML that a theme shows for a comment. */
  rendered(id: number): Promise<string>;
  /** As a moderator does. */
  setStatus(id: number, status: 'approve' | 'hold' | 'spam' | 'trash'): Promise<boolean>;
  /** Makes all comments 20 s older, so that the next one does not come too soon. */
  unflood(): Promise<void>;
  /** What PHP has logged. */
  log(): string;
}

/** Why there can be no WordPress here, and how to get it; undefined when there can. Fetches what is missing. */
export function whyNot(): Promise<string | undefined>;

/**
 * Serves a WordPress of its own on 127.0.0.1, on SQLite, without privileges. User `admin` has the password `admin`;
 * post 1 is open and has one comment.
 */
export function startWordPress(options?: WordPressOptions): Promise<WordPress>;
