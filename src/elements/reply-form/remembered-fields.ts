import type { KeyValueStorage } from '../../conversation/key-value-storage.js';
import { Profile } from '../../conversation/profile.js';
import type { ReplyField } from '../../model/source.js';
import { fieldNames, type FieldValues } from './field-problems.js';

/** The fields that say who writes, as the reader asked them to be remembered. */
export class RememberedFields {
  readonly #profile: Profile;
  readonly #element: (id: ReplyField | 'remember') => HTMLInputElement | null;
  #isFilled = false;

  /** @param element - Finds a field, or the box that asks to remember. */
  constructor(storage: KeyValueStorage | undefined, element: (id: ReplyField | 'remember') => HTMLInputElement | null) {
    this.#profile = new Profile(storage);
    this.#element = element;
  }

  /** What was remembered, into fields that are still empty; once, so that an emptied field stays empty. */
  fill(): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    const profile = this.#profile.read();
    if (!profile) return;
    for (const name of ['name', 'email', 'website'] as const) {
      const field = this.#element(name);
      if (field?.value === '') field.value = profile[name] ?? '';
    }
    const remember = this.#element('remember');
    if (remember) remember.checked = true;
  }

  /** Remembers what was sent, or forgets all of it. Fields that the source does not ask for stay as they were remembered. */
  keep(values: FieldValues): void {
    const remember = this.#element('remember');
    if (!remember) return;
    const asked = fieldNames.filter((name) => name !== 'text' && this.#element(name));
    const given = Object.fromEntries(asked.map((name) => [name, values[name]]));
    if (remember.checked) this.#profile.remember({ ...this.#profile.read(), ...given });
    else this.#profile.forget();
  }
}
