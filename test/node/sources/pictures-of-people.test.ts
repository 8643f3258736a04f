import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { pictureOf } from '../../../src/sources/shared/picture-of.js';
import { readTopic } from '../../../src/sources/discourse/read-topic.js';
import { readComments as readRemark42 } from '../../../src/sources/remark42/read-comment.js';
import { readComments as readTwikoo } from '../../../src/sources/twikoo/read-comments.js';
import { readComments as readWaline } from '../../../src/sources/waline/read-comments.js';
import { readComment as readRest } from '../../../src/sources/rest/read-comment.js';
import { readAuthor as readBluesky } from '../../../src/sources/bluesky/read-post.js';
import { readAccount } from '../../../src/sources/mastodon/read-status.js';
import { createHtmlReader } from '../../../src/formats/html/index.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const md5 = '28ae5bf8d1b5a4f3c6e7d8f90a1b2c3d';
const picture = 'https://pictures.example/ada.png';

describe('a picture of a person', () => {
  it('has an address of http or https', () => {
    assert.deepEqual(pictureOf(picture), { image: picture });
    for (const unfit of ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', '/ada.png', '', undefined, null, 7, {}]) {
      assert.deepEqual(pictureOf(unfit), {}, String(unfit));
    }
  });

  it('is not taken where its address is made of an e-mail address', () => {
    for (const made of [
      `https://www.gravatar.com/avatar/${md5}?d=identicon`,
      `https://mirror.example/avatar/${md5.toUpperCase()}`,
      `https://weavatar.com/avatar/${md5}${md5}`,
      'https://q1.qlogo.cn/g?b=qq&nk=12345678&s=100',
    ]) {
      assert.deepEqual(pictureOf(made), {}, made);
    }
  });

  const readers: Record<string, (image: string) => readonly ({ readonly image?: string } | undefined)[]> = {
    Waline: (avatar) => readWaline([{ objectId: '1', comment: '<p>A</p>', nick: 'Ada', avatar }], html).people,
    Twikoo: (avatar) => readTwikoo([{ id: '1', comment: '<p>A</p>', nick: 'Ada', avatar }], html).people,
    Mastodon: (avatar) => [readAccount({ id: '1', display_name: 'Ada', avatar })],
    Bluesky: (avatar) => [readBluesky({ did: 'did:plc:1', handle: 'ada.example', avatar })],
    Discourse: (avatar_template) =>
      readTopic(
        { post_stream: { posts: [{ id: 2, post_number: 2, cooked: '<p>A</p>', username: 'ada', avatar_template }] } },
        'https://forum.example/t/topic/1',
        html,
      ).people,
  };
  for (const [name, read] of Object.entries(readers)) {
    it(`comes from ${name}`, () => {
      assert.equal(read(picture)[0]?.image, picture);
      const [person] = read(`https://www.gravatar.com/avatar/${md5}`);
      assert.ok(person && !('image' in person));
    });
  }

  it('comes from a server of one’s own', () => {
    const comment = { id: '1', text: 'A', status: 'published', author: { name: 'Ada', image: picture } };
    const read = readRest(comment, () => ({ type: 'root', children: [] }));
    assert.equal(read?.author?.image, picture);
  });

  it('of Mastodon is the one that does not move', () => {
    const avatars = { avatar: 'https://files.example/a.gif', avatar_static: picture };
    assert.equal(readAccount({ id: '1', display_name: 'Ada', ...avatars })?.image, picture);
  });

  it('of a forum has the size that is asked for, at the forum', () => {
    const [person] = readers['Discourse']!('/user_avatar/forum.example/ada/{size}/1_2.png');
    assert.equal(person?.image, 'https://forum.example/user_avatar/forum.example/ada/96/1_2.png');
  });

  it('comes from Remark42 for those who signed in elsewhere, and for no guest', () => {
    const image = `https://remark.example/api/v1/avatar/${md5}.image`;
    const by = (id: string) =>
      readRemark42([{ id: '1', text: '<p>A</p>', user: { id, name: 'Ada', picture: image } }], html).people[0]?.image;
    assert.equal(by('github_1'), image);
    for (const guest of ['anonymous_1', 'email_1', '']) assert.equal(by(guest), undefined, guest);
  });
});
