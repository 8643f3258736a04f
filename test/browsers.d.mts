export interface FoundBrowser {
  readonly executablePath: string;
  readonly headless: boolean | 'shell';
  readonly env: NodeJS.ProcessEnv;
  readonly args: readonly string[];
}

export const chromiumArgs: readonly string[];
export function findChromium(): Promise<FoundBrowser | undefined>;
export function ensureChromium(): Promise<FoundBrowser>;
export function findFirefox(): string | undefined;
export function findWebKit(): { readonly binary: string; readonly driver: string } | undefined;
