// One copy in the package, for all modules that read YAML.
export { parseAllDocuments } from 'yaml';
