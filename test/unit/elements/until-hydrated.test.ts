import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from './fixtures/inside.js';

const module = new URL('../../../src/elements/shared/until-hydrated.ts', import.meta.url).href.replace(/\?.*/, '');
const anchor = '<a id="comment-1" slot="comment-1" data-until-hydrated></a>';

describe('what React prints for pages without scripts', () => {
  it('is gone before anything hydrates, also where the page is still arriving', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page that arrives bit by bit"></iframe>`);
    const page = frame.contentDocument!;
    const count = (): number => page.querySelectorAll('a').length;
    page.open();
    page.write(`<!doctype html><body><p>${anchor}</p><script type="module" async src="${module}"></script>`);
    expect(count()).to.equal(1);
    await until(() => count() === 0, 'the first anchor to go');
    expect(page.readyState).to.equal('loading');
    page.write(`<p>${anchor}<b>stays</b>${anchor}</p>`);
    await nextFrame();
    expect(count()).to.equal(0);
    expect(page.querySelector('b')).not.to.equal(null);
    page.close();
  });
});
