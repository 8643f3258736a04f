// The build for browsers: that for Node needs Node's own buffers, which workers have not.
export { parse as parseCsv } from 'csv-parse/browser/esm/sync';
