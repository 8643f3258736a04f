import type { Browser } from 'puppeteer-core';

export function serve(
  folder: string,
  headers?: Record<string, string>,
): Promise<{ origin: string; close(): Promise<void> }>;
export function openBrowser(): Promise<Browser>;
