/** An option of a site is not what it should be. */
export class SiteOptionError extends TypeError {
  override readonly name = 'SiteOptionError';

  constructor(option: string, expected: string, got: unknown) {
    super(`Expected ${option} to be ${expected}, got ${JSON.stringify(got) ?? String(got)}`);
  }
}
