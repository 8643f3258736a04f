import { exitCodes } from './exit-codes.js';
import { Output, type OutputOptions } from './write-files.js';

/** A folder to write to. Where the process is stopped before all is written, nothing of it stays. */
export function openOutput(folder: string, options: OutputOptions): Output {
  const output = new Output(folder, options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      output.discard();
      process.stderr.write('\nStopped. Nothing was changed.\n');
      process.exit(exitCodes.stopped);
    });
  }
  return output;
}
