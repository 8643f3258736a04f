import { installWaline } from './install.js';

/** Why there can be no Waline here, and how to get it; undefined when there can. */
export async function whyNot(): Promise<string | undefined> {
  try {
    await installWaline();
    return undefined;
  } catch (error) {
    return `No real Waline here. ${(error as Error).message}`;
  }
}
