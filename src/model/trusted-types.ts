/** What a policy makes passes for a string here. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

/** As much of https://www.w3.org/TR/trusted-types/ as is needed. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/**
 * The policy `colloquy`: for the HTML parser, whose documents run nothing and load nothing, and for the address of
 * this package's own worker. A page allows a name once, so that there is one for both; it never leaves the package.
 * Undefined where a browser has no Trusted Types, or the page does not allow the name.
 */
export function trustedTypesPolicy(): Policy | undefined {
  try {
    policy ??= (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('colloquy', {
      createHTML: String,
      createScriptURL: String,
    });
  } catch {
    // Whoever wanted it tries without.
  }
  return policy;
}
