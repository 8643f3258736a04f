const element =
  /<(p|a|em|strong|b|i|u|s|del|sup|sub|blockquote|ul|ol|li|code|pre|div|span|h[1-6])(?:\s[^<>]*)?>[\s\S]*<\/\1\s*>|<br\s*\/?>|<(?:p|li)(?:\s[^<>]*)?>[\s\S]*\S|<img\s[^<>]*>/i;

/** Whether a text of which nothing is said has an element of HTML: one that is closed, or that need not be. */
export const looksLikeHtml = (text: string): boolean => element.test(text);
