import ts from 'typescript';

/**
 * Turns the results that comments tell into checks. After a statement of the top level,
 *
 * - `value; // "text"`, `console.log(value); // 6, and more words` or `const name = value; // true` says what the value
 *   is, as JSON that any words may follow;
 * - `value; // throws: …` says how the message of the error begins.
 *
 * Any other comment is prose.
 *
 * @param {string} code
 * @param {string} file its name, whose ending tells the language
 * @returns {{ code: string, checks: number }}
 */
export function withResultChecks(code, file) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const edits = source.statements.flatMap((statement) => {
    const told = resultAfter(code, statement.end);
    return told ? [{ statement, edit: editFor(statement, told, source) }] : [];
  });
  let checked = code;
  for (const { statement, edit } of edits.reverse()) {
    checked = checked.slice(0, statement.getStart(source)) + edit + checked.slice(statement.end);
  }
  return { code: checked, checks: edits.length };
}

/** What the comment after a statement, and those that go on from it, says of a result. */
function resultAfter(code, end) {
  const [, first] = /^[ \t]*\/\/ ?(.*)/.exec(code.slice(end)) ?? [];
  if (first === undefined) return undefined;
  const value = /^(?:=>\s*)?(-?\d[\d_.]*|"(?:[^"\\]|\\.)*"|true|false|null|undefined|\[.*\]|\{.*\})(?=$|[\s,;:.])/.exec(first);
  if (value) return { value: value[1] };
  const lines = code.slice(end).replace(/^[ \t]*/, '').split('\n');
  const told = lines.slice(0, lines.findIndex((line) => !/^\s*\/\//.test(line)) >>> 0).map((line) => line.replace(/^\s*\/\/ ?/, ''));
  const [, message] = /\bthrows: (.*)/s.exec(told.join(' ')) ?? [];
  return message === undefined ? undefined : { message };
}

function editFor(statement, told, source) {
  const text = statement.getText(source);
  const expected = JSON.stringify(told.message ?? told.value);
  if (ts.isVariableStatement(statement)) {
    const [{ name }] = statement.declarationList.declarations;
    return `${text} await __result(() => ${name.getText(source)}, ${expected});`;
  }
  if (!ts.isExpressionStatement(statement)) return text;
  const { expression } = statement;
  const isLog = ts.isCallExpression(expression) && expression.expression.getText(source) === 'console.log';
  const value = (isLog ? expression.arguments[0] : expression).getText(source);
  return `await ${told.message === undefined ? '__result' : '__throws'}(async () => (${value}), ${expected});`;
}

/** What the checks call, as a script to run before. */
export const resultChecks = `
globalThis.__result = async (run, expected) => {
  const text = JSON.stringify(await run()) ?? 'undefined';
  const wanted = expected === 'undefined' ? expected : JSON.stringify(JSON.parse(expected));
  if (text !== wanted) throw new Error('Expected the result to be ' + wanted + ', as the comment says, got ' + text);
};
globalThis.__throws = async (run, expected) => {
  const thrown = await run().then((value) => { throw new Error('Expected an error, got ' + JSON.stringify(value)); }, (error) => error);
  const [start] = expected.split('…');
  if (!thrown.message.startsWith(start)) throw new Error('Expected the error “' + expected + '”, got “' + thrown.message + '”');
};
`;
