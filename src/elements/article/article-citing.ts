import type { Article } from '../../model/article.js';
import type { Person } from '../../model/person.js';
import { citeButton } from '../../views/citation-panel.js';
import type { View } from '../../views/template.js';
import { Citing } from '../citing/citing.js';
import type { LocaleController } from '../shared/locale-controller.js';

/** An essay that can be cited, and the element that shows it. */
export interface CitableArticle {
  readonly host: ConstructorParameters<typeof Citing>[0] & { readonly cite: 'on' | 'off' | undefined };
  readonly locale: LocaleController;
  /** The essay that is shown. */
  shown(): Article | undefined;
  /** The people whom it names, by id. */
  people(): ReadonlyMap<string, Person>;
}

/** How to cite an essay. Fetched where `cite` is on. */
export class ArticleCiting {
  readonly #article: CitableArticle;
  readonly #citing: Citing;

  constructor(article: CitableArticle) {
    this.#article = article;
    this.#citing = new Citing(article.host, article.locale);
    article.host.requestUpdate();
  }

  get panel(): View {
    return this.#citing.view;
  }

  get button(): View {
    const { cite } = this.#citing.strings;
    const label = [cite, this.#name].filter(Boolean).join(', ');
    return citeButton(cite, label, this.#onClick);
  }

  get #name(): string {
    return `${this.#article.shown()?.headline ?? ''}`;
  }

  readonly #onClick = ({ currentTarget }: Event): void => {
    const article = this.#article.shown();
    void this.#citing.open(currentTarget as HTMLElement, this.#name, {
      article,
      people: this.#article.people(),
      address: '',
      language: this.#article.locale.locale,
    });
  };
}
