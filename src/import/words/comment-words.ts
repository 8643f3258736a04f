/** What pages say around comments, in the languages of their engines. All in lower case. */

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Between a name and a comment: `Ada says:`. Longer ones are looked for first. */
const says = list(`
says|said|wrote|writes|commented|comments|replied|replies|sagt|sagte|schreibt|schrieb|meint|antwortet
dit|a dit|écrit|a écrit|répond|a répondu|dice|dijo|escribió|escribe|comentó|respondió|ha detto|scrive|ha scritto|risponde
disse|diz|escreveu|comentou|schreef|zegt|schrijft|zei|säger|skriver|skrev|siger|sier|sanoo|kirjoitti|kirjoittaa
pisze|mówi|napisał|napisała|napisał(a)|komentuje|napsal|napsal(a)|napsala|říká|píše|napísal|napísal(a)|hovorí
szerint|írta|mondja|spune|a spus|zice|говорит|пишет|сказал|сказала|сказал(а)|написал|написала|написал(а)|комментирует
говорить|каже|пише|коментує|сказав|написав|каза|казва|написа|вели|рече|kaže|piše|napisao|pravi|je rekel
λέει|ο/η λέει|έγραψε|γράφει|dedi ki|diyor ki|dedi|yazdı|يقول|قال|كتب|گفت|می‌گوید|میگوید|نوشت
אומר|אומרת|אמר|הגיב|הגיבה|כתב|כתבה|より|のコメント|の発言|さんのコメント|说道|说|說道|說|写道|寫道|表示
님의 말|의 댓글|님의 댓글|말하길|diu|ha dit|va dir|dixo|dio|(e)k dio|berkata|mengatakan|menulis|viết|nói
พูดว่า|กล่าวว่า|บอกว่า|कहते हैं|ने कहा|বলেছেন|ütles|kirjutas|rašo|sako|parašė|saka|teica|segir|yn dweud|dywedodd
deir|dúirt|diras|skribis|sê|het gesê|thotë`).toSorted((a, b) => b.length - a.length);

/** What the heading above comments counts. */
const counted = list(`
repl|comment|response|thought|kommentar|antwort|gedank|commentaire|réponse|réflexion|pensée|avis sur|comentari|respuesta
pensamiento|comentário|resposta|comment|rispost|pensier|reactie|antwoord|gedacht|tankar|tanker|svar|kommentti|ajatus|vastau
komentář|odpově|myśl|odpowied|gondolat|hozzászólás|комментар|ответ|мысл|коментар|відпов|думк|отговор|мислен|σχόλι|απαντ|σκέψ
yorum|yanıt|düşünce|cevap|تعليق|ردود|فكرة|دیدگاه|نظر|תגוב|コメント|件の|评论|评论|回复|則留言|則迴響|条|댓글|답글|생각
bình luận|suy nghĩ|tanggapan|balasan|pemikiran|टिप्पणी|ความเห็น|gondol|gânduri|comentarii|răspuns|mõtted|atsiliep|domuma|pārdom`);

/** Where the form begins, or the end of comments. Matched from the start of a line. */
const formHeadings = list(`
leave a reply|leave a comment|post a comment|add a comment|add your comment|submit a comment|write a comment|comments are closed|want to join the discussion
schreibe einen kommentar|schreiben sie einen kommentar|hinterlasse einen kommentar|hinterlasse eine antwort|kommentar verfassen|kommentare sind geschlossen
laisser un commentaire|laissez un commentaire|poster un commentaire|laisser une réponse|laissez une réponse|les commentaires sont fermés
deja una respuesta|deja un comentario|dejar una respuesta|dejar un comentario|lascia un commento|lascia una risposta|invia un commento
deixe uma resposta|deixe um comentário|deixar uma resposta|deixe o seu comentário|geef een reactie|laat een reactie achter|plaats een reactie|een reactie achterlaten
lämna ett svar|lämna en kommentar|skriv en kommentar|skriv et svar|legg igjen en kommentar|legg igjen et svar|jätä kommentti|kommentoi|vastaa peruuta
dodaj komentarz|zostaw komentarz|napsat komentář|přidat komentář|pridaj komentár|napísať komentár|vélemény, hozzászólás|hozzászólás írása
lasă un răspuns|lasă un comentariu|добавить комментарий|оставить комментарий|оставьте комментарий|залишити відповідь|залишити коментар|напишіть відгук
вашият коментар|оставете коментар|оставите одговор|оставите коментар|komentiraj|dodaj odgovor|αφήστε μια απάντηση|αφήστε ένα σχόλιο|αφήστε απάντηση
bir yanıt yazın|bir cevap yazın|yorum yapın|اترك تعليق|اترك رد|أضف تعليق|دیدگاهتان را بنویسید|پاسخ دهید|כתיבת תגובה|השאר תגובה|להשאיר תגובה
コメントを残す|コメントする|发表评论|发表回复|發佈留言|發表迴響|發表評論|댓글 남기기|답글 남기기|deixa un comentari|deixa unha resposta|utzi erantzuna
tinggalkan balasan|tinggalkan komentar|để lại một bình luận|để lại bình luận|ใส่ความเห็น|प्रातिक्रिया दे|lisa kommentaar|parašykite komentarą|pievienot komentāru`);

/** The link under a comment, alone on its line. */
const replyLinks: ReadonlySet<string> = new Set(
  list(`
reply|reply ↓|reply to this comment|antworten|antworten ↓|répondre|répondre ↓|responder|rispondi|beantwoorden|reageren|svara|svar|vastaa|odpowiedz
odpovědět|odpovedať|válasz|răspunde|ответить|відповісти|отговор|одговори|odgovori|απάντηση|yanıtla|cevapla|رد|پاسخ|השב|הגב|返信|回复|回覆|답글|respon
balas|trả lời|ตอบกลับ|vasta|atsakyti|atbildēt`),
);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+');

const name = '\\S(?:.{0,78}?\\S)?';
// Scripts without spaces between words have none before the word, and a wide colon.
const said = new RegExp(
  `^(${name}?)\\s*(?:${says.map(escaped).join('|')})(?:\\s+(?:on|at|am|um|le|el|il)\\s.{4,50}?)?\\s*[:：]$`,
  'iu',
);
const asWord = new RegExp(`^(${name}?)\\s+(?:${says.map(escaped).join('|')})\\s*[:：]$`, 'iu');
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The name in a line such as `Ada says:`; undefined where it is none. */
export function saidBy(line: string): string | undefined {
  const [, found] = (withoutSpaces.test(line) ? said : asWord).exec(line.trim()) ?? [];
  return found?.trim() || undefined;
}

/** Whether a line counts comments, such as `7 replies`. */
export function countsComments(line: string): boolean {
  const lower = line.toLowerCase();
  return line.length < 200 && counted.some((word) => lower.includes(word));
}

/** Whether a line begins the form under comments, such as `Leave a Reply`. */
export function beginsForm(line: string): boolean {
  const lower = line.trim().toLowerCase();
  return lower.length < 80 && formHeadings.some((one) => lower.startsWith(one));
}

export const isReplyLink = (line: string): boolean => replyLinks.has(line.trim().toLowerCase());
