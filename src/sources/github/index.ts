export { githubSource, type GithubSource, type GithubSourceOptions } from './github-source.js';
