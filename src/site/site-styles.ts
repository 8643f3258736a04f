/**
 * The styles of a site's own parts. The sheet is linked in the shadow roots of the elements too, so that every rule names
 * a class of the site, the root or the body of the page.
 */
export const siteStyles = `:root {
  color-scheme: light dark;
  --site-background: light-dark(#fdfbf7, #171512);
  --site-text: light-dark(#26211b, #e6e0d6);
  --site-font: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, 'Book Antiqua', Georgia, serif;
  --site-font-small: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif;
  --site-measure: 41rem;
  --colloquy-measure: var(--site-measure);
  --colloquy-line-height: 1.62;
  --colloquy-color-accent: light-dark(#8f2f1b, #f2a68d);
}
:root[data-theme='light'] {
  color-scheme: light;
}
:root[data-theme='dark'] {
  color-scheme: dark;
}
:root:lang(ar),
:root:lang(fa),
:root:lang(ur) {
  --site-font: 'Noto Naskh Arabic', 'Amiri', 'Geeza Pro', 'Traditional Arabic', 'Iowan Old Style', Georgia, serif;
  --colloquy-line-height: 1.85;
}
body.site-page {
  box-sizing: border-box;
  min-block-size: 100vh;
  margin: 0;
  padding: 0 max(1.25rem, env(safe-area-inset-right)) 0 max(1.25rem, env(safe-area-inset-left));
  background: var(--site-background);
  color: var(--site-text);
  font-family: var(--site-font);
  line-height: 1.6;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
/* A former fragment leads to the date of a reply, under the name: the name stays in view, too. Important, because the
   elements reset what the page's own rules say about their words. */
.colloquy-permalink[name] {
  scroll-margin-block-start: calc(2lh + var(--colloquy-scroll-margin, 1.5em)) !important;
}
.site-header,
.site-footer,
.site-column,
.site-neighbours,
.site-draft,
.site-source {
  box-sizing: border-box;
  max-inline-size: var(--site-measure);
  margin-inline: auto;
}
.site-header {
  padding-block: 1.5rem;
}
.site-name {
  margin: 0;
  font-size: 0.9375rem;
  font-weight: 600;
  letter-spacing: 0.01em;
}
.site-name a,
.site-essays a,
.site-archive-list a,
.site-neighbours a {
  color: inherit;
  text-decoration: none;
}
.site-header a:hover,
.site-essays a:hover,
.site-archive-list a:hover,
.site-neighbours a:hover cite {
  text-decoration: underline;
  text-decoration-thickness: 0.06em;
  text-underline-offset: 0.18em;
}
.site-page a:focus-visible {
  outline: 2px solid var(--colloquy-color-accent);
  outline-offset: 3px;
  border-radius: 2px;
}
.site-page main:focus {
  outline: none;
}
.site-skip {
  position: absolute;
  inset-block-start: 0.5rem;
  inset-inline-start: 0.5rem;
  z-index: 1;
  padding: 0.5rem 0.75rem;
  background: var(--site-background);
  color: var(--site-text);
  font: 0.9375rem var(--site-font-small);
}
.site-skip:not(:focus) {
  inline-size: 1px;
  block-size: 1px;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.site-essay main {
  padding-block: clamp(1rem, 4vw, 3rem) 2rem;
}
.site-essay main > colloquy-discussion,
.site-embed main > colloquy-discussion {
  max-inline-size: var(--site-measure);
  margin-inline: auto;
}
.site-column {
  padding-block: clamp(1.5rem, 6vw, 4.5rem) 3rem;
}
.site-archive .site-column,
.site-redirect .site-column {
  padding-block-start: clamp(1rem, 4vw, 3rem);
}
.site-title {
  margin: 0;
  font-size: clamp(2rem, 1.4rem + 3vw, 3.25rem);
  font-weight: 700;
  letter-spacing: -0.018em;
  line-height: 1.1;
  text-wrap: balance;
}
.site-title:lang(ar) {
  letter-spacing: normal;
  line-height: 1.35;
}
.site-lead {
  max-inline-size: 34rem;
  margin: 0.9rem 0 0;
  font-size: 1.1875rem;
  line-height: 1.5;
}
.site-essays,
.site-archive-list {
  margin: 0;
  padding: 0;
  list-style: none;
}
.site-essays {
  margin-block-start: clamp(2rem, 6vw, 3.5rem);
}
.site-essays > li {
  padding-block: 1.6rem;
  border-block-start: 1px solid color-mix(in oklab, currentcolor 16%, transparent);
}
.site-essays h2 {
  margin: 0;
  font-size: 1.4375rem;
  letter-spacing: -0.01em;
  line-height: 1.25;
  text-wrap: balance;
}
.site-essays h2:lang(ar) {
  letter-spacing: normal;
  line-height: 1.45;
}
.site-description {
  margin: 0.4rem 0 0;
  font-size: 1.0625rem;
  text-wrap: pretty;
}
.site-meta {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.15em 1.1em;
  margin: 0.55rem 0 0;
  color: color-mix(in oklab, currentcolor 76%, transparent);
  font: 0.8125rem/1.5 var(--site-font-small);
}
.site-archive-list > li {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0 1.5rem;
  padding-block: 0.45rem;
}
.site-archive-list .site-meta {
  margin: 0;
}
.site-archive h2 {
  margin: 2.5rem 0 0.6rem;
  font-size: 1.25rem;
  font-variant-numeric: lining-nums;
}
.site-years p,
.site-more,
.site-footer,
.site-source {
  font: 0.9375rem/1.7 var(--site-font-small);
}
.site-years a {
  padding-inline-end: 0.6em;
}
.site-page .site-years a,
.site-page .site-more a,
.site-page .site-footer a,
.site-page .site-source a,
.site-redirect main a {
  color: var(--colloquy-color-accent);
  text-underline-offset: 0.2em;
}
.site-draft strong,
.site-mark {
  padding: 0.1em 0.55em;
  border: 1px solid;
  border-radius: 1em;
  color: var(--colloquy-color-accent);
  font: 600 0.8125rem/1.5 var(--site-font-small);
}
.site-draft {
  margin-block: 0 1.5rem;
}
.site-neighbours {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 1.25rem 3rem;
  margin-block-start: 4rem;
  padding-block-start: 1.5rem;
  border-block-start: 1px solid color-mix(in oklab, currentcolor 16%, transparent);
}
.site-neighbours p {
  flex: 1 1 14rem;
  margin: 0;
}
.site-prev:last-child:not(:first-child) {
  text-align: end;
}
.site-neighbours span {
  display: block;
  color: color-mix(in oklab, currentcolor 76%, transparent);
  font: 0.8125rem/1.6 var(--site-font-small);
}
.site-neighbours cite {
  font-size: 1.0625rem;
  font-style: normal;
}
.site-footer {
  padding-block: 1rem 2rem;
}
.site-embed.site-page {
  min-block-size: 0;
  padding-block: 1rem;
}
.site-framed body.site-embed {
  overflow-y: hidden;
  background: transparent;
}
@media print {
  :root,
  :root[data-theme] {
    color-scheme: light;
    --site-background: #fff;
    --site-text: #000;
  }
  body.site-page {
    padding: 0;
    font-size: 11pt;
  }
  .site-skip,
  .site-neighbours,
  .site-footer {
    display: none;
  }
}
`;
