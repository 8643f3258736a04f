/** Half of a surrogate pair makes `encodeURIComponent` throw, and UTF-8 cannot hold it. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
