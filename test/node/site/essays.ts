import { readMarkdown } from '../../../src/formats/markdown/index.js';
import type { SiteEssay, SiteOptions } from '../../../src/site/index.js';
import { renderSite } from '../../../src/site/index.js';

export const url = 'https://example.org/essays/';

export const scripts = {
  elements: '/package/dist/cdn',
  names: ['colloquy.js', 'part-1a2b.js'],
  site: '/package/dist/site/browser',
};

export const options: SiteOptions = { title: 'The Slow Kettle', description: 'On tea & trust', url, scripts };

/** An essay out of Markdown, as a folder of essays would have it. */
export function essay(slug: string, index: string, conversation?: string, more: Partial<SiteEssay> = {}): SiteEssay {
  const files = { 'index.md': index, ...(conversation !== undefined && { 'conversation.md': conversation }) };
  const { value, draft, findings } = readMarkdown(files, { id: slug, base: `${url}${encodeURIComponent(slug)}/` });
  if (!value || findings.length > 0)
    throw new Error(`Expected an essay without findings, got ${JSON.stringify(findings)}`);
  return { slug, discussion: value, draft, ...more };
}

export const kettle = essay(
  'kettle',
  `---
title: Waiting for the Kettle
author: Ines Carvalho
date: 2024-03-01
updated: 2024-04-01T08:00+01:00
description: On four minutes
tags: [tea, patience]
aliases:
  - ${url}2010/03/kettle/
  - ${url}old.html
  - ${url}?p=51
---
Four minutes are long[^1]. See [coffee](../قهوة/).

![A kettle](the%20kettle.jpg)

| Tea | Minutes |
| --- | ---: |
| Green | 3 |

[^1]: Measured with a watch.
`,
  `## Mei Tanaka {#wordpress:51 source=wordpress source-id=51 date=2024-03-02T09:30+09:00}

Three are enough for green tea.

### Ines Carvalho {#2 date=2024-03-02T10:30+01:00}

You are right.

## Nobody {#3 status=deleted}

### Tom {#4}

I saw that.
`,
  { assets: [{ path: 'the kettle.jpg', file: '/essays/kettle/the kettle.jpg', width: 800, height: 500 }] },
);

export const coffee = essay(
  'قهوة',
  `---
title: القهوة والصبر
author: ليلى
date: 2025-01-05
language: ar
---
القهوة وقت للتأمل.
`,
);

export const draft = essay('draft', '---\ntitle: Not yet\ndraft: true\n---\nWords.\n');

/** The text of a file of a site. */
export function textOf(essays: readonly SiteEssay[], path: string, given: SiteOptions = options): string {
  const file = renderSite(essays, given).files.get(path);
  if (!file || !file.text) throw new Error(`Expected ${path} to be a text`);
  return file.text();
}
