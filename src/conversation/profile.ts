import type { KeyValueStorage } from './key-value-storage.js';

/** What a reader lets the form fill in next time. */
export interface ProfileFields {
  readonly name?: string;
  readonly email?: string;
  readonly website?: string;
}

const key = 'colloquy:profile';
const fields = ['name', 'email', 'website'] as const;

/** The reader's name and addresses, remembered on this device, and only when asked to. Nothing here throws. */
export class Profile {
  readonly #storage: KeyValueStorage | undefined;

  constructor(storage: KeyValueStorage | undefined) {
    this.#storage = storage;
  }

  /** What was remembered, or undefined when nothing was. */
  read(): ProfileFields | undefined {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(key) ?? 'null');
      if (typeof stored !== 'object' || stored === null) return undefined;
      const known = fields.map((field) => [field, (stored as Record<string, unknown>)[field]] as const);
      return Object.fromEntries(known.filter(([, value]) => typeof value === 'string'));
    } catch {
      return undefined;
    }
  }

  /** False when it could not be stored. */
  remember({ name, email, website }: ProfileFields): boolean {
    try {
      this.#storage?.setItem(key, JSON.stringify({ name, email, website }));
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // A storage that cannot be reached cannot be read either.
    }
  }
}
