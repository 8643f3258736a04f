/** What is run in the page of Storybook's preview: draws a story, without playing it, and returns its code. */
export async function drawStory(id) {
  const preview = window.__STORYBOOK_PREVIEW__;
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const story = await preview.storyStoreValue.loadStory({ storyId: id });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const code = new Promise((resolve) => {
    const listen = (snippet) => {
      if (snippet.id !== id) return;
      channel.off('storybook/docs/snippet-rendered', listen);
      resolve(snippet.source);
    };
    channel.on('storybook/docs/snippet-rendered', listen);
  });
  const failed = new Promise((_, reject) => {
    const show = (error) => reject(new Error(error.message ?? error.title));
    window.__leaveStory = preview.renderStoryToElement(
      story,
      root,
      { showMain() {}, showError: show, showException: show },
      { autoplay: false, forceInitialArgs: true },
    );
  });
  return Promise.race([code, failed]);
}

/**
 * What is run in either page: the text that is shown, with that in shadow roots, a line for each piece. It is read when
 * it is what is expected, or once it has stopped to change.
 */
export async function settledText(expected) {
  const textOf = () => {
    const lines = [];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if (text !== '') lines.push(text);
        return;
      }
      if (node instanceof HTMLElement) {
        if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName)) return;
        // What is drawn without a box of its own counts as invisible, and what is in it does not.
        const isBox = getComputedStyle(node).display !== 'contents';
        // Announcements and hints for screen readers stand in a box of one pixel: when they come depends on timing.
        if (
          isBox &&
          (!node.checkVisibility() ||
            (node.offsetWidth <= 1 && node.offsetHeight <= 1 && getComputedStyle(node).position === 'absolute'))
        )
          return;
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
          lines.push(`[${node.name}] ${node.value}`);
      }
      if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes().forEach(walk);
      (node.shadowRoot ?? node).childNodes.forEach(walk);
    };
    walk(document.body);
    return lines.join('\n');
  };
  let last;
  // A text that is not the expected one is given much longer to become it.
  for (let still = 0, patience = expected === undefined ? 6 : 100; still < patience;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = textOf();
    if (now === expected) return now;
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return last;
}
