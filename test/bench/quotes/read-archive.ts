import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A post of a Discourse forum, as its JSON has it. */
export interface Post {
  readonly topic_id: number;
  readonly post_number: number;
  readonly username: string;
  readonly reply_to_post_number?: number | null;
  /** HTML. */
  readonly cooked: string;
}

/** Reads every post of an archive of JSON files, one for each post or each topic: a Git repository, bare or not. */
export function readArchive(folder: string): Post[] {
  const gitFolder = existsSync(path.join(folder, '.git')) ? path.join(folder, '.git') : folder;
  const git = (args: string[], input?: string): Buffer =>
    execFileSync('git', [`--git-dir=${gitFolder}`, ...args], { input, maxBuffer: 2 ** 31 - 1 });
  const files = git(['ls-tree', '-r', 'HEAD'])
    .toString()
    .split('\n')
    .filter((line) => line.endsWith('.json'));
  const hashes = files.map((line) => line.split(/\s/)[2]);
  const packed = git(['cat-file', '--batch'], hashes.join('\n'));
  const posts: Post[] = [];
  for (let at = 0; at < packed.length;) {
    const end = packed.indexOf(10, at);
    const size = Number(packed.toString('latin1', at, end).split(' ')[2]);
    const file = JSON.parse(packed.toString('utf8', end + 1, end + 1 + size)) as Partial<Post> & {
      post_stream?: { posts: Post[] };
    };
    if (file.post_stream) posts.push(...file.post_stream.posts);
    else if (file.cooked !== undefined) posts.push(file as Post);
    at = end + size + 2;
  }
  return posts;
}
