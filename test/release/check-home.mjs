/**
 * The place of a repository on the web, as package.json or git name it: `https://host/owner/name`, in lower case, or
 * undefined where that is no repository on a public host.
 *
 * @param {string | undefined} address an https, ssh, git+https or scp-like address, or npm's `github:owner/name`
 */
export function placeOf(address = '') {
  const [, short] = /^(?:github:)?([\w-]+\/[\w.-]+)$/.exec(address) ?? [];
  const [, host, path] =
    /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]+@)?([\w.-]+\.[a-z]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/i.exec(address) ??
    /^[^@\s/]+@([\w.-]+\.[a-z]+):(.+?)(?:\.git)?\/?$/i.exec(address) ??
    [];
  if (short) return `https://github.com/${short.replace(/\.git$/, '')}`.toLowerCase();
  return host && `https://${host}/${path}`.toLowerCase();
}

/**
 * What is wrong with where package.json says that the project lives, as sentences that say what to write. npm refuses a
 * provenance statement of another repository than the one that `repository` names.
 *
 * @param {{ repository?: string | { url?: string }, homepage?: string, bugs?: string | { url?: string } }} manifest
 * @param {{ remote?: string, actions?: string }} here `remote` is git's address of origin, `actions` is where a workflow
 * runs: `https://github.com/owner/name`
 */
export function homeFaults({ repository, homepage, bugs }, { remote, actions }) {
  const url = typeof repository === 'object' ? repository.url : repository;
  const named = placeOf(url);
  const here = placeOf(actions) ?? placeOf(remote);
  const faults = [];
  const example = here ?? 'https://github.com/OWNER/colloquy';
  if (!named) {
    const got = url ? `got "${url}"` : 'got none';
    faults.push(
      `Expected \`repository\` in package.json to name the public repository, ${got}. Write: "repository": { "type": "git", "url": "git+${example}.git" }`,
    );
  } else if (here && named !== here) {
    faults.push(
      `Expected \`repository\` in package.json to be the one that this is published from, ${here}, got ${named}: npm refuses the provenance otherwise. Write: "repository": { "type": "git", "url": "git+${here}.git" }`,
    );
  } else if (!here) {
    faults.push(
      `Expected to run in a clone of ${named}, got no \`origin\` that is a public repository. Write: git remote add origin ${named}.git`,
    );
  }
  const place = named ?? example;
  const isPage = (address) => typeof address === 'string' && /^https:\/\/[^\s/]+\.[^\s]+$/.test(address);
  if (!isPage(homepage))
    faults.push(
      `Expected \`homepage\` in package.json to be an https address, got ${homepage ? `"${homepage}"` : 'none'}. Write: "homepage": "${place}#readme"`,
    );
  const issues = typeof bugs === 'object' ? bugs.url : bugs;
  if (!isPage(issues))
    faults.push(
      `Expected \`bugs\` in package.json to name where issues are filed, got ${issues ? `"${issues}"` : 'none'}. Write: "bugs": { "url": "${place}/issues" }`,
    );
  else if (named && new URL(issues).host === new URL(named).host && !issues.toLowerCase().startsWith(`${named}/`))
    faults.push(
      `Expected \`bugs\` in package.json to be at ${named}, got ${issues}. Write: "bugs": { "url": "${named}/issues" }`,
    );
  return faults;
}
