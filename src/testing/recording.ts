import { type RecordedResponse, arrived, toResponse } from './faults.js';
import type { Asked, Fault } from './wire.js';

const nameOf = ({ url, init }: Asked): string => `${init.method ?? 'GET'} ${url}`;

/** Records the responses of a server, to replay them: as they were, or with one change. */
export class Recording {
  readonly responses = new Map<string, RecordedResponse>();

  /** Lets requests pass, and keeps the responses. */
  readonly record: Fault = async (pass, asked) => {
    const response = await arrived(await pass());
    this.responses.set(nameOf(asked), response);
    return toResponse(response);
  };

  /** Responds from memory; one response may have another text. New requests pass. */
  replay(changed?: { readonly name: string; readonly text: string }): Fault {
    return (pass, asked) => {
      const name = nameOf(asked);
      const response = this.responses.get(name);
      if (!response) return pass();
      return Promise.resolve(toResponse(changed?.name === name ? { ...response, text: changed.text } : response));
    };
  }
}
