/**
 * A page with Trusted Types that does not allow the policy of lit-html gets a sentence that says so: lit-html throws
 * while it is being loaded, and takes with it every module that imports it. Comes before Lit's modules for that reason.
 */
if ('trustedTypes' in globalThis) {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
    if (effectiveDirective === 'trusted-types' && sample.startsWith('lit-html')) {
      console.error(
        'Colloquy renders with Lit, whose policy this page does not allow. Allow it: trusted-types colloquy lit-html',
      );
    }
  });
}
