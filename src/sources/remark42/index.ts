export { remark42Source, type Remark42Source, type Remark42SourceOptions } from './remark42-source.js';
