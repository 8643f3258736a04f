import { rspack } from '@rspack/core';

export default {
  entry: { index: './src/index.js', long: './src/long.js' },
  output: {
    clean: true,
    // Only for pages whose policy asks for Trusted Types: the bundler's own scripts then need a policy as well.
    trustedTypes: { policyName: 'webpack' },
  },
  performance: false,
  plugins: [
    new rspack.HtmlRspackPlugin({ filename: 'index.html', chunks: ['index'], title: 'An essay' }),
    new rspack.HtmlRspackPlugin({ filename: 'long.html', chunks: ['long'], title: 'A long thread' }),
  ],
};
