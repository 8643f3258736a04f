import type { Words } from '../locales/strings.js';
import type { FieldNeed, ReplyField } from '../model/source.js';

/** The form, which a server can handle without any script. */
export interface FormOptions {
  /**
   * The address that it is posted to, as `application/x-www-form-urlencoded`: `comment`, and the requested fields of
   * `name`, `email` and `website`.
   */
  readonly action: string;
  /** Hidden fields by name, such as the thread, or a token that proves that the form came from this site. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The fields for guests. A required name and an optional website by default, as for replies on the device. */
  readonly fields?: Readonly<Partial<Record<Exclude<ReplyField, 'text'>, FieldNeed>>>;
  /** Who will see the reply. Left out, the reader's own device where `backend` is left out or `local`, otherwise everyone. */
  readonly reach?: 'device' | 'public';
  /** Whether all of the form is there from the start. Left out, it is one line until the reader goes into it. */
  readonly open?: boolean;
}

/** How a discussion is printed. Everything has a default. */
export interface RenderOptions {
  /** The words: English if left out. `colloquy/locales/fr` and its like have others. */
  readonly strings?: Words;
  /** The BCP 47 tag that dates are written by, and that is printed as `lang`; that of the words if left out. */
  readonly lang?: string;
  /** The time zone that moments are written in, such as `Europe/Paris`; UTC if left out. The elements go on with the reader's own. */
  readonly timeZone?: string;
  /** The level of the headline, 1 to 6, from which the other headings follow; 2 if left out. */
  readonly headingLevel?: number;
  /** How many levels of replies are indented, 0 to 24; 4 if left out. */
  readonly maxDepth?: number;
  /** `on` for a heading to each comment, `off` for none; left out, threads of up to a hundred comments have them. */
  readonly commentHeadings?: 'on' | 'off';
  /** `compact` for less room between comments, and smaller pictures. */
  readonly density?: 'comfortable' | 'compact';
  /** `source` for the pictures of people that the data has, each a request to another server; `initials` if left out, `off` for neither. */
  readonly avatars?: 'off' | 'initials' | 'source';
  /** `off` to leave the keys J, K, N and P to the page. */
  readonly shortcuts?: 'on' | 'off';
  /** `on` for the buttons for bold, italics and the like from the start, `off` for none; left out, they come when the reader writes. */
  readonly toolbar?: 'on' | 'off';
  /** `on` to show the pictures in comments, which are links otherwise. */
  readonly pictures?: 'on' | 'off';
  /** `on` for buttons that show how to cite the article and each comment, once there is a script. */
  readonly cite?: 'on' | 'off';
  /** `read` to fold, once there is a script, the branches in which the reader has read everything at the last visit. */
  readonly fold?: 'read' | 'off';
  /** `on` to print above the text of the article how long it takes to read, and its headings as links. */
  readonly contents?: 'on' | 'off';
  /**
   * `click` to keep room in the article for the players of links to videos, sounds and pens that stand alone, which come to life
   * with the elements. They are printed as cards with their links either way.
   */
  readonly embeds?: 'click' | 'off';
  /** Which comments come first: `oldest` if left out. */
  readonly sort?: 'oldest' | 'newest' | 'liked';
  /**
   * Where the words of article and comments are printed: `light`, in the document itself, where reader views, parsers and
   * other tools that look into no shadow root find them; or `shadow`, in the shadow roots of the elements, where no rule of
   * the page reaches them. `light` if left out.
   */
  readonly words?: 'light' | 'shadow';
  /** In the page, once for each shadow root, or in the one sheet that stands at an address: {@link styleSheet}. */
  readonly styles?: 'inline' | { readonly href: string };
  /** For pages whose policy asks for one: goes onto every `<style>`, `<link>` and `<script>`. */
  readonly nonce?: string;
  /** Whether the discussion is printed as data too, so that the elements need not fetch it; true if left out. */
  readonly data?: boolean;
  /** Whether it is printed as JSON-LD too, for search engines; true if left out. */
  readonly jsonLd?: boolean;
  /**
   * The form. False where the site takes no replies: then there is none. Left out, nothing is printed in its place, and
   * the element shows what its source asks for once there is a script.
   */
  readonly form?: FormOptions | false;
  /** The address for a reply to a comment without any script: an absolute http or https URL, for a link. */
  readonly replyUrl?: (commentId: string) => string | undefined;
  /** What the fragments of permalinks begin with; `comment-` if left out. Another for a second discussion on one page. */
  readonly anchorPrefix?: string;
  /** Printed as the attributes of the same names, for the elements: where live comments come from and replies go. */
  readonly backend?: string;
  readonly endpoint?: string;
  readonly thread?: string;
  readonly load?: 'eager' | 'visible';
  /** The address of the discussion as JSON: what the elements fetch where `data` is false. */
  readonly src?: string;
}
