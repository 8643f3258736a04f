// One copy in the package: what turns TeX into MathML.
export { default as temml } from 'temml';
