// The one module that the package is bundled into.
export { watch, type FSWatcher } from 'chokidar';
