import { codeFor } from './code-for.mjs';
import { escapeHtml } from './escape-html.mjs';
import { addressOf, settings } from './settings.mjs';
import { languages, noteFor, words } from './words.mjs';

/**
 * What stands above the essay: what can be tried, as links; what the chosen state is about; and the code for it.
 *
 * @param {Record<string, string>} state
 * @param {{ endpoint: string, defaults: Record<string, string> }} options
 */
export function printBar(state, { endpoint, defaults }) {
  const said = words[state.lang];
  const groups = Object.entries(settings).map(([name, values]) => {
    const links = values.map((value) => {
      const current = state[name] === value ? ' aria-current="true"' : '';
      const lang = name === 'lang' && value !== state.lang ? ` lang="${value}"` : '';
      return `<li><a href="${escapeHtml(addressOf({ ...state, [name]: value }, defaults))}"${lang}${current}>${nameOf(name, value, state.lang)}</a></li>`;
    });
    return `<div class="setting"><dt id="${name}">${said[name].label}</dt><dd><ul aria-labelledby="${name}">${links.join('')}</ul></dd></div>`;
  });
  return `<section class="bar" aria-label="${said.options}">
  <nav aria-label="${said.options}"><dl>${groups.join('\n')}</dl>
  <p class="note">${noteFor(state)}</p></nav>
  <figure class="code"><figcaption id="code">${said.code}</figcaption><pre dir="ltr" tabindex="0" role="region" aria-labelledby="code"><code>${escapeHtml(codeFor(state, endpoint))}</code></pre></figure>
</section>`;
}

function nameOf(name, value, lang) {
  if (name === 'lang') return languages[value];
  if (name === 'replies') return new Intl.NumberFormat(lang).format(Number(value));
  return words[lang][name][value];
}
