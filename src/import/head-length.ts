/** How many bytes of an input tell its format. */
export const headLength = 64 * 1024;
