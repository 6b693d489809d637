/**
 * Scripts that set no spaces between words, or whose words bear their endings: Chinese, Japanese, Korean, Thai, Lao, Khmer,
 * Burmese. What is a word in them is a matter of dictionaries and of their versions; so letters are indexed one by one, and
 * those of a query have to stand together.
 */
const SCRIPTS = ["Han", "Hiragana", "Katakana", "Hangul", "Bopomofo", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
/** A letter with its marks. The sign that makes a vowel long belongs to several scripts. */
const LETTER = `[${SCRIPTS}ー]\\p{M}*`;

const ANY = new RegExp(`[${SCRIPTS}]`, "u");
const EACH = new RegExp(LETTER, "gu");
const RUNS = new RegExp(`(?:${LETTER})+|[^\\s${SCRIPTS}ー]+`, "gu");
/** Where one is read on: not before a full stop. */
const BEHIND = new RegExp(`(?:${LETTER})(?=[\\p{L}\\p{N}\\p{Ps}\\p{Pi}])`, "gu");
const BEFORE = new RegExp(`(?<=[^\\s${SCRIPTS}ー\\p{M}\\p{Ps}\\p{Pi}])(?=[\\p{Ps}\\p{Pi}]*${LETTER})`, "gu");

/** Whether a text has letters of such a script. */
export function isUnspaced(text: string): boolean {
  return ANY.test(text);
}

/**
 * Sets such letters apart, from each other and from others.
 * @param between what is put between them
 */
export function setLettersApart(text: string, between: string): string {
  return text.replace(BEFORE, between).replace(BEHIND, `$&${between}`);
}

/**
 * A word of a query as what is looked for: letters of such scripts with spaces between, as they are indexed.
 * @returns of `knn算法`: `knn` and `算 法`
 */
export function unspacedWords(word: string): string[] {
  if (!isUnspaced(word)) return [word];
  return (word.match(RUNS) ?? []).map((run) => (isUnspaced(run) ? (run.match(EACH) ?? []).join(" ") : run));
}

/** What is looked for where the letters of a word stand together nowhere: each two that follow each other. */
export function letterPairs(word: string): string[] {
  const letters = word.split(" ");
  return letters.slice(1).map((letter, index) => `${letters[index]} ${letter}`);
}
