/**
 * The part of the `sqlite3` package that Waline uses, on top of SQLite in WebAssembly: `sqlite3` itself has to be
 * compiled. `query` is ours, for looking into the database past Waline.
 *
 * @param {new (file: string) => any} Wasm the `Database` of `node-sqlite3-wasm`
 */
export function createDatabaseClass(Wasm) {
  return class Database {
    #database;

    constructor(file, done = () => undefined) {
      this.#settle(
        (error) => done(error),
        () => (this.#database = new Wasm(file)),
      );
    }

    configure() {}

    exec(sql, done = () => undefined) {
      this.#settle(
        (error) => done(error),
        () => this.#database.exec(sql),
      );
    }

    run(sql, done = () => undefined) {
      this.#settle(
        (error, result) => {
          // `sqlite3` tells these by `this`.
          done.call({ lastID: Number(result?.lastInsertRowid), changes: Number(result?.changes) }, error);
        },
        () => this.#database.run(sql),
      );
    }

    all(sql, done = () => undefined) {
      this.#settle(done, () => this.#database.all(sql));
    }

    close(done = () => undefined) {
      this.#settle(
        (error) => done(error),
        () => this.#database.close(),
      );
    }

    query(sql, values) {
      return this.#database.all(sql, values);
    }

    #settle(done, action) {
      let error = null;
      let result;
      try {
        result = action();
      } catch (thrown) {
        error = thrown;
      }
      setImmediate(() => done(error, result));
    }
  };
}

/**
 * Lets everyone who requires a package get this instead.
 *
 * @param {string} name
 * @param {object} exports
 * @param {NodeJS.Require} require which finds the package
 */
export function putInPlaceOf(name, exports, require) {
  const file = require.resolve(name);
  require.cache[file] = { id: file, filename: file, loaded: true, exports, children: [], paths: [] };
}
