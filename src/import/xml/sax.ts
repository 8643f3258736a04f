// One copy in the package, for all modules that read XML.
export { default as sax } from 'sax';
