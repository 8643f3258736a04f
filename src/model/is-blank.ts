/**
 * Whether a text shows nothing: white space, and what Unicode says to ignore in display or only to format with (zero-width
 * signs, fillers of Hangul, variation selectors), and the empty pattern of Braille.
 */
export const isBlank = (text: string): boolean =>
  /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*$/u.test(text);
