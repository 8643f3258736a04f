/** The backends of this package, and `none` for a thread to which nobody can reply. */
export type BackendName =
  | 'local'
  | 'wordpress'
  | 'waline'
  | 'isso'
  | 'remark42'
  | 'twikoo'
  | 'artalk'
  | 'github' | 'mastodon'
  | 'bluesky'
  | 'rest'
  | 'none';
