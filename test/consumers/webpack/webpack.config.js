import HtmlWebpackPlugin from 'html-webpack-plugin';

export default {
  entry: { index: './src/index.js', long: './src/long.js' },
  output: {
    clean: true,
    // Only for pages whose policy asks for Trusted Types: webpack's own scripts then need a policy as well.
    trustedTypes: { policyName: 'webpack' },
  },
  performance: { hints: false },
  plugins: [
    new HtmlWebpackPlugin({ filename: 'index.html', chunks: ['index'], title: 'An essay' }),
    new HtmlWebpackPlugin({ filename: 'long.html', chunks: ['long'], title: 'A long thread' }),
  ],
};
