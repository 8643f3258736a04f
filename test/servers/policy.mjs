/** The strictest Content Security Policy that the package promises to work under. */
export const strictPolicy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types colloquy lit-html";
