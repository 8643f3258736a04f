import { type Answer, arrived, toResponse } from './faults.js';
import type { Asked, Fault } from './wire.js';

const nameOf = ({ url, init }: Asked): string => `${init.method ?? 'GET'} ${url}`;

/** What a server answered, to be answered again: as it was, or with one thing changed. */
export class Recording {
  readonly answers = new Map<string, Answer>();

  /** Lets requests pass, and keeps what is answered. */
  readonly record: Fault = async (pass, asked) => {
    const answer = await arrived(await pass());
    this.answers.set(nameOf(asked), answer);
    return toResponse(answer);
  };

  /** Answers from memory; one of the answers may have another text. What was never asked before passes. */
  replay(changed?: { readonly name: string; readonly text: string }): Fault {
    return (pass, asked) => {
      const name = nameOf(asked);
      const answer = this.answers.get(name);
      if (!answer) return pass();
      return Promise.resolve(toResponse(changed?.name === name ? { ...answer, text: changed.text } : answer));
    };
  }
}
