import type { Decorator, Preview } from '@storybook/web-components-vite';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

/** What the toolbar switches: the page's colour scheme and its writing direction. */
export const toolbar: GlobalTypes = {
  theme: {
    description: 'Colour scheme of the page',
    toolbar: {
      icon: 'contrast',
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
      dynamicTitle: true,
    },
  },
  direction: {
    description: 'Writing direction of the page',
    toolbar: {
      icon: 'paragraph',
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
      dynamicTitle: true,
    },
  },
};

/**
 * Writes what is chosen on `<html>`, where a host page would have it, before the story is drawn. (The themes
 * addon writes it after the play function and the accessibility checks, which then see the theme before.)
 */
export const withToolbar: Decorator = (story, { globals }) => {
  const page = document.documentElement;
  page.dataset['theme'] = globals['theme'] === 'dark' ? 'dark' : 'light';
  page.dir = globals['direction'] === 'rtl' ? 'rtl' : 'ltr';
  return story();
};
