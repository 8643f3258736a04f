import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const claimedHere = new Set<string>();

/**
 * Makes sure that no other process writes to a database file, and cleans up after one that was killed: SQLite in
 * WebAssembly locks by a folder, which then stays. Returns a function that releases the file. Throws when
 * another process has it.
 */
export function claimFile(file: string): () => void {
  const claim = `${file}.pid`;
  for (;;) {
    try {
      writeFileSync(claim, `${process.pid}`, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(claim, 'utf8'));
    if (holder === process.pid ? claimedHere.has(file) : isRunning(holder)) {
      const remedy = `If that is another program, delete ${claim}`;
      throw new Error(`Expected ${file} to be used by no other process, got process ${holder}. ${remedy}`);
    }
    rmSync(claim, { force: true });
  }
  claimedHere.add(file);
  rmSync(`${file}.lock`, { recursive: true, force: true });
  return () => {
    claimedHere.delete(file);
    rmSync(claim, { force: true });
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
