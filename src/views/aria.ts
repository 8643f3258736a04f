/** The value of an ARIA attribute that is true or false: these are words, and `false` is not the same as no attribute. */
export const ariaBoolean = (value: boolean): 'true' | 'false' => (value ? 'true' : 'false');
