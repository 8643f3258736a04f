// One copy in the package, for all modules that read YAML.
export {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parse as parseYaml,
  parseDocument,
  stringify as stringifyYaml,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
