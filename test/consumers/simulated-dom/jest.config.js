/** Jest reads ECMAScript modules with NODE_OPTIONS=--experimental-vm-modules; nothing has to be transformed. */
export default {
  testEnvironment: 'jsdom',
  transform: {},
  testTimeout: 60_000,
};
