import { writtenDate } from '../../import/words/written-date.js';

/** Words around a date in words, in the languages of most pages. */
const small = new Set(
  'a am at de del den der el h il kl klo le m of om on p pm posted st nd rd th uhr um vom à às alle at o в г о'.split(
    ' ',
  ),
);

/** A text that is a date in words and nothing else, such as `March 3, 2010 at 4:05 pm`, as it is. */
export function written(text: string): string | undefined {
  const bare = text.trim();
  if (bare.length > 60 || !/\d/.test(bare)) return undefined;
  const words = bare.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0 || writtenDate(bare) === undefined) return undefined;
  const isOfDate = (word: string): boolean =>
    small.has(word) || /^[年月日시분일월년时時分上下午前後오전후]+$/.test(word) || isMonth(word) || isDay(word);
  return words.every(isOfDate) ? text : undefined;
}

const isMonth = (word: string): boolean => writtenDate(`1 ${word} 2001`) !== undefined;

let days: Set<string> | undefined;

/** Whether a word is the name of a day of the week. */
function isDay(word: string): boolean {
  days ??= new Set(
    ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'ru', 'ja', 'zh', 'ko'].flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        return [1, 2, 3, 4, 5, 6, 7].map((day) =>
          format
            .format(Date.UTC(2024, 0, day))
            .toLowerCase()
            .replace('.', ''),
        );
      }),
    ),
  );
  return days.has(word);
}
