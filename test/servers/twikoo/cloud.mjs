import { randomUUID } from 'node:crypto';

/** What a field has to be, other than equal to something. */
class Condition {
  constructor(holds) {
    this.holds = holds;
  }
}

const isLike = (wanted, value = null) => (wanted instanceof Condition ? wanted.holds(value) : value === wanted);

const matches = (query, row) =>
  query instanceof Condition
    ? query.holds(row)
    : Object.entries(query).every(([name, wanted]) => isLike(wanted, row[name]));

const command = {
  in: (values) => new Condition((value) => values.includes(value)),
  neq: (other) => new Condition((value) => value !== other),
  lt: (most) => new Condition((value) => value < most),
  gt: (least) => new Condition((value) => value > least),
  or: (...queries) => new Condition((row) => queries.flat().some((query) => matches(query, row))),
  aggregate: { sum: (number) => number },
};

const copy = (value) => JSON.parse(JSON.stringify(value));

/** A query of the database, which is carried out by its last call. */
class Query {
  #collection;
  #query = {};
  #order = [];
  #skip = 0;
  #limit = Infinity;

  constructor(collection) {
    this.#collection = collection;
  }

  where(query) {
    this.#query = query;
    return this;
  }

  doc = (id) => this.where({ _id: id });
  orderBy(field, direction) {
    this.#order.push([field, direction === 'desc' ? -1 : 1]);
    return this;
  }
  skip(count) {
    this.#skip = count;
    return this;
  }
  limit(count) {
    this.#limit = count;
    return this;
  }

  #found() {
    const rows = this.#collection.rows.filter((row) => matches(this.#query, row));
    for (const [field, sign] of this.#order.toReversed()) rows.sort((a, b) => sign * (a[field] - b[field]));
    return rows.slice(this.#skip, this.#skip + this.#limit);
  }

  get = async () => ({ data: copy(this.#found()) });
  count = async () => ({ total: this.#found().length });

  async add(data) {
    const rows = [data].flat().map((row) => ({ _id: randomUUID().replaceAll('-', ''), ...copy(row) }));
    this.#collection.rows.push(...rows);
    return { id: rows[0]?._id };
  }

  async update(fields) {
    const rows = this.#found();
    for (const row of rows) Object.assign(row, copy(fields));
    return { updated: rows.length };
  }

  async remove() {
    const rows = this.#found();
    this.#collection.rows = this.#collection.rows.filter((row) => !rows.includes(row));
    return { deleted: rows.length };
  }
  delete = this.remove;

  aggregate() {
    const stages = {
      match: (query) => {
        this.where(query);
        return stages;
      },
      group: ({ _id, count }) => {
        const field = _id.slice(1);
        stages.end = async () => {
          const sums = new Map();
          for (const row of this.#found()) sums.set(row[field], (sums.get(row[field]) ?? 0) + count);
          return { data: [...sums].map(([id, sum]) => ({ _id: id, count: sum })) };
        };
        return stages;
      },
    };
    return stages;
  }
}

/**
 * The part of the cloud's SDK (`@cloudbase/node-sdk`) that Twikoo uses, with its database in memory.
 *
 * @param {() => string | undefined} token who asks
 */
export function createCloud(token) {
  const collections = new Map();
  const collection = (name) => {
    if (!collections.has(name)) collections.set(name, { rows: [] });
    return collections.get(name);
  };
  const userInfo = () => ({ uid: token() });
  const app = {
    auth: () => ({ getClientIP: () => '127.0.0.1', getEndUserInfo: () => ({ userInfo: userInfo() }) }),
    database: () => ({ command, collection: (name) => new Query(collection(name)), createCollection: async () => {} }),
    // The look for spam by other hosts, and mails, follow a reply in a call of their own.
    callFunction: async () => {},
  };
  return { sdk: { init: () => app, SYMBOL_CURRENT_ENV: Symbol('env') }, collection };
}
