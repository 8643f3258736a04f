/**
 * Lets a command finish its work when what reads its output has stopped, as `| head -1` does. Node would end the process
 * with a stack trace, perhaps before every file is written.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
