// One copy in the package, for all modules that read HTML outside of browsers.
export {
  defaultTreeAdapter,
  html as htmlNames,
  parse,
  parseFragment,
  serialize,
  serializeOuter,
  type DefaultTreeAdapterTypes,
} from 'parse5';
