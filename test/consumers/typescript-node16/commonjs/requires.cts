import all = require('colloquy');
import article = require('colloquy/article');
import articleDefine = require('colloquy/article/define');
import content = require('colloquy/content');
import essay = require('colloquy/content/trust-based-selling-between-cultures.json');
import conversation = require('colloquy/conversation');
import elements = require('colloquy/custom-elements.json');
import count = require('colloquy/count');
import countDefine = require('colloquy/count/define');
import define = require('colloquy/define');
import discussion = require('colloquy/discussion');
import discussionDefine = require('colloquy/discussion/define');
import citations = require('colloquy/formats/citations');
import html = require('colloquy/formats/html');
import openapi = require('colloquy/openapi.json');
import markdown = require('colloquy/formats/light-markdown');
import astro = require('colloquy/astro');
import collection = require('colloquy/collection');
import imports = require('colloquy/import');
import eleventy = require('colloquy/eleventy');
import exporting = require('colloquy/export');
import site = require('colloquy/site');
import essayMarkdown = require('colloquy/formats/markdown');
import arabic = require('colloquy/locales/ar');
import english = require('colloquy/locales/en');
import french = require('colloquy/locales/fr');
import model = require('colloquy/model');
import manifest = require('colloquy/package.json');
import jsonLd = require('colloquy/formats/json-ld');
import map = require('colloquy/map');
import mapDefine = require('colloquy/map/define');
import passages = require('colloquy/quotes/passages');
import articleWrapper = require('colloquy/react/article');
import countWrapper = require('colloquy/react/count');
import discussionWrapper = require('colloquy/react/discussion');
import mapWrapper = require('colloquy/react/map');
import replyFormWrapper = require('colloquy/react/reply-form');
import threadWrapper = require('colloquy/react/thread');
import printer = require('colloquy/react/server');
import server = require('colloquy/server');
import quotes = require('colloquy/quotes');
import mentions = require('colloquy/quotes/mentions');
import quoteWorker = require('colloquy/quotes/worker');
import wrappers = require('colloquy/react');
import form = require('colloquy/reply-form');
import formDefine = require('colloquy/reply-form/define');
import schema = require('colloquy/schema.json');
import frontMatter = require('colloquy/front-matter.schema.json');
import local = require('colloquy/sources/local');
import wordpress = require('colloquy/sources/wordpress');
import waline = require('colloquy/sources/waline');
import isso = require('colloquy/sources/isso');
import remark42 = require('colloquy/sources/remark42');
import twikoo = require('colloquy/sources/twikoo');
import artalk = require('colloquy/sources/artalk');
import github = require('colloquy/sources/github');
import lemmy = require('colloquy/sources/lemmy');
import hackerNews = require('colloquy/sources/hacker-news');
import discourse = require('colloquy/sources/discourse');
import hypothesis = require('colloquy/sources/hypothesis');
import webmention = require('colloquy/sources/webmention');
import cusdis = require('colloquy/sources/cusdis');
import mastodon = require('colloquy/sources/mastodon');
import bluesky = require('colloquy/sources/bluesky');
import rest = require('colloquy/sources/rest');
import testing = require('colloquy/testing');
import thread = require('colloquy/thread');
import threadDefine = require('colloquy/thread/define');
import editor = require('colloquy/vscode.html-custom-data.json');
import type {} from 'colloquy/react/jsx';
import bg = require('colloquy/locales/bg');
import ca = require('colloquy/locales/ca');
import cs = require('colloquy/locales/cs');
import da = require('colloquy/locales/da');
import de = require('colloquy/locales/de');
import el = require('colloquy/locales/el');
import es = require('colloquy/locales/es');
import fa = require('colloquy/locales/fa');
import fi = require('colloquy/locales/fi');
import he = require('colloquy/locales/he');
import hi = require('colloquy/locales/hi');
import hr = require('colloquy/locales/hr');
import hu = require('colloquy/locales/hu');
import id = require('colloquy/locales/id');
import it = require('colloquy/locales/it');
import ja = require('colloquy/locales/ja');
import ko = require('colloquy/locales/ko');
import nb = require('colloquy/locales/nb');
import nl = require('colloquy/locales/nl');
import pl = require('colloquy/locales/pl');
import ptBR = require('colloquy/locales/pt-BR');
import ptPT = require('colloquy/locales/pt-PT');
import ro = require('colloquy/locales/ro');
import ru = require('colloquy/locales/ru');
import sk = require('colloquy/locales/sk');
import sr = require('colloquy/locales/sr');
import sv = require('colloquy/locales/sv');
import th = require('colloquy/locales/th');
import tr = require('colloquy/locales/tr');
import uk = require('colloquy/locales/uk');
import vi = require('colloquy/locales/vi');
import zhHans = require('colloquy/locales/zh-Hans');
import zhHant = require('colloquy/locales/zh-Hant');

const parsed: model.Discussion = model.parseDiscussion(essay);
const source: model.CommentSource = local.localSource();
const snapshot: conversation.ConversationSnapshot = new conversation.Conversation().snapshot;

const classes: readonly boolean[] = [
  all.ColloquyArticle === article.ColloquyArticle,
  all.ColloquyArticle === articleDefine.ColloquyArticle,
  all.ColloquyDiscussion === discussion.ColloquyDiscussion,
  all.ColloquyDiscussion === discussionDefine.ColloquyDiscussion,
  all.ColloquyReplyForm === form.ColloquyReplyForm,
  all.ColloquyReplyForm === formDefine.ColloquyReplyForm,
  all.ColloquyThread === thread.ColloquyThread,
  all.ColloquyThread === threadDefine.ColloquyThread,
  all.registerBackend === define.registerBackend,
  all.ColloquyCount === count.ColloquyCount,
  count.ColloquyCount === countDefine.ColloquyCount,
  typeof html.htmlReader === 'function',
  typeof essayMarkdown.readMarkdown === 'function' && typeof collection.readCollection === 'function',
  typeof imports.readThreads === 'function',
  typeof exporting.writeExport === 'function',
  [astro.colloquyLoader, eleventy.colloquy, site.renderSite].length === 3,
  typeof testing.checkSource === 'function',
  typeof openapi.openapi === 'string',
  [wordpress.wordpressSource, waline.walineSource, isso.issoSource, remark42.remark42Source].length === 4,
  [twikoo.twikooSource, artalk.artalkSource, github.githubSource, cusdis.cusdisSource].length === 4,
  [lemmy.lemmySource, hackerNews.hackerNewsSource, discourse.discourseSource, hypothesis.hypothesisSource, webmention.webmentionSource].length === 5,
  map.ColloquyMap === mapDefine.ColloquyMap && typeof mapWrapper.ColloquyMap !== 'undefined',
  articleWrapper.ColloquyArticle === wrappers.ColloquyArticle && discussionWrapper.ColloquyDiscussion === wrappers.ColloquyDiscussion,
  replyFormWrapper.ColloquyReplyForm === wrappers.ColloquyReplyForm && threadWrapper.ColloquyThread === wrappers.ColloquyThread,
  typeof countWrapper.ColloquyCount !== 'undefined',
  [jsonLd.jsonLd, citations.apa, passages.passageLink, printer.printWith, server.renderToString].length === 5,
  [quotes.detectQuotes, mentions.MentionIndex, quoteWorker.createQuoteHandler].length === 3,
  [mastodon.mastodonSource, bluesky.blueskySource, rest.restSource].length === 3,
];

console.log(Object.keys(wrappers).join(' '));
console.log(classes.every(Boolean), parsed.comments?.length === content.discussion.comments.length, source.name);
console.log(snapshot.comments.length, markdown.lightMarkdown('*a*').children.length, schema.title.length > 0 && frontMatter.title.length > 0);
console.log([english.en, french.fr, arabic.ar].map(({ locale }) => locale).join(' '));
console.log(manifest.name, elements.modules.length > 0, editor.tags.length);

export const languages: readonly object[] = [bg, ca, cs, da, de, el, es, fa, fi, he, hi, hr, hu, id, it, ja, ko, nb, nl, pl, ptBR, ptPT, ro, ru, sk, sr, sv, th, tr, uk, vi, zhHans, zhHant];
