/** What a reader can see of a conversation, in words. */
export interface Seen {
  /** What stands in the field of the form. */
  readonly field: string;
  /** What the form says: a failure, and what became of the reply. */
  readonly form: string;
  /** What the thread says: a failure to load. */
  readonly thread: string;
  /** The texts of all comments that are shown, the reader's waiting ones included. */
  readonly comments: readonly string[];
  /** The texts of the comments that wait on this device, with what is said of them. */
  readonly waiting: readonly string[];
  /** Whether the page would ask before it is left. */
  readonly asksBeforeLeaving: boolean;
}

const rootOf = (tag: string): ShadowRoot | null | undefined =>
  document.querySelector('colloquy-discussion')?.shadowRoot?.querySelector(tag)?.shadowRoot;

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a person does in the page; it stands there as `visitor`, to be called from outside. */
export const visitor = {
  see(): Seen {
    const form = rootOf('colloquy-reply-form');
    const thread = rootOf('colloquy-thread');
    const all = (selector: string): Element[] => [...(thread?.querySelectorAll(selector) ?? [])];
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return {
      field: form?.querySelector('textarea')?.value ?? '',
      form: [...(form?.querySelectorAll('.notice, .problem, [role="status"]') ?? [])].map(words).join(' ').trim(),
      thread: words(thread?.querySelector('section > [role="alert"]')),
      comments: all('article .body').map(words),
      waiting: all('article[part~="queued"]').map(words),
      asksBeforeLeaving: leaving.defaultPrevented,
    };
  },

  hasForm: (): boolean => rootOf('colloquy-reply-form')?.querySelector('form') != null,

  /** Fills the form in and posts it. */
  post(text: string): void {
    const root = rootOf('colloquy-reply-form');
    for (const [id, value] of Object.entries({ text, name: 'Ada Lovelace', email: 'ada@example.org' })) {
      const field = root?.getElementById(id) as HTMLInputElement | null | undefined;
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    root?.querySelector('form')?.requestSubmit();
  },

  /** Presses a button, in the form or in the thread. False when there is none of that name. */
  press(name: string): boolean {
    const roots = ['colloquy-reply-form', 'colloquy-thread'].map(rootOf);
    const buttons = roots.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]);
    const button = buttons.find((one) => words(one) === name && one.checkVisibility());
    button?.click();
    return button !== undefined;
  },
};
