import {
  Controls,
  Description,
  Markdown,
  Primary,
  Stories,
  Subtitle,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ReactElement } from 'react';
import { howToImport } from '../stories/fixtures/how-to-import.js';

/** A page made of the stories of one file. The page of an element begins with how to import it. */
export function ElementPage(): ReactElement {
  const { csfFile } = useOf('meta', ['meta']);
  const tag = csfFile.meta.component as string | undefined;
  return createElement(
    Fragment,
    null,
    createElement(Title),
    createElement(Subtitle),
    createElement(Description, { of: 'meta' }),
    tag && createElement(Markdown, null, howToImport(tag)),
    createElement(Primary),
    createElement(Controls),
    createElement(Stories),
  );
}
