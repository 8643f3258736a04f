import type { Plugin } from 'vite';

export interface DocsPage {
  readonly file: string;
  readonly group: string;
  readonly title: string;
  readonly summary: string;
  readonly id: string;
}

export function docsPages(): DocsPage[];
export function pageText(file: string, pages?: readonly DocsPage[]): string;
export function docsText(): Plugin;
export function writePages(folder: string, pages?: readonly DocsPage[]): void;
export function llmsText(pages?: readonly DocsPage[]): string;
export function writeMarkdown(folder: string, pages?: readonly DocsPage[]): void;
