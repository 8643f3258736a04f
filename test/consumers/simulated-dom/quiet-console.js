/** Collects what is warned of and complained of from now on. */
export function quietConsole() {
  const said = [];
  for (const name of ['error', 'warn']) {
    const print = console[name];
    console[name] = (...words) => {
      said.push(words.map(String).join(' '));
      print(...words);
    };
  }
  return () => said;
}
