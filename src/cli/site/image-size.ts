// The one module that the package is bundled into.
export { imageSizeFromFile } from 'image-size/fromFile';
