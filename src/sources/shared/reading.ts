/**
 * How a thread is asked for. The embed asks for it ahead, and a browser takes two requests for the same one only if
 * they agree in this.
 */
export const reading = {
  credentials: 'omit',
  headers: { Accept: 'application/json' },
} as const satisfies RequestInit;
