/** The files of the essay that `colloquy init` writes, by their paths in its folder. */
export const firstEssay = (date: string): Readonly<Record<string, string>> => ({
  'index.md': `---
title: Waiting for the Kettle
author: Ines Carvalho
date: ${date}
language: en
description: Four minutes are long. What to do with them?
tags: [tea, waiting]
---

Four minutes are long[^1]. Whoever waits for a kettle can look at it, or at the street, or write a sentence down.

> Water first, leaves later.
>
> — Tomas Dvorak

This is the first essay of your folder. Change its words, or its title above, and look at the page.

## How it is written

The text is Markdown. Above it stands what is true of the whole essay: who wrote it, when, and in which language. The
replies stand in \`conversation.md\` beside this file; leave that out as long as there are none.

[^1]: Measured with a watch.
`,
  'conversation.md': `## Mei Tanaka {#1 date=${date}}

Three are enough for green tea.

### Ines Carvalho {#2 date=${date}}

You are right. Four minutes it is for black tea alone.

## Tomas Dvorak {#3 date=${date}}

> Whoever waits for a kettle can look at it, or at the street, or write a sentence down.

Or do all three, one after the other.
`,
});
