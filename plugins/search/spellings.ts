/** What is written in two ways: the British pattern with its American, the American pattern with its British. */
type Rule = readonly [british: RegExp, american: string, americanPattern: RegExp, british: string];

const RULES: readonly Rule[] = [
  // parametrise, parametrize, parameterise, parameterize are four spellings of one word.
  [/parametri(?=[sz])/, "parameteri", /parameteri(?=[sz])/, "parametri"],
  [/(?<=\w{3})is(e[drs]?|ers|ing|ations?|able)$/, "iz$1", /(?<=\w{3})iz(e[drs]?|ers|ing|ations?|able)$/, "is$1"],
  [/(?<=\w{2})ys(e[drs]?|ers|ing)$/, "yz$1", /(?<=\w{2})yz(e[drs]?|ers|ing)$/, "ys$1"],
  [
    /^(un)?(arm|behavi|col|fav|flav|harb|hon|hum|lab|neighb|od|rum|vap|vig)our/,
    "$1$2or",
    /^(un)?(arm|behavi|col|fav|flav|harb|hon|hum|lab|neighb|od|rum|vap|vig)or/,
    "$1$2our",
  ],
  [
    /^(barycent|calib|cent|fib|lit|met|spect|theat)re(s?)$/,
    "$1er$2",
    /^(barycent|calib|cent|fib|lit|met|spect|theat)er(s?)$/,
    "$1re$2",
  ],
  [/^(re)?centr(ed|ing)$/, "$1center$2", /^(re)?center(ed|ing)$/, "$1centr$2"],
  [
    /(cancel|channel|fuel|label|level|model|signal|total|travel|tunnel)l(ed|er|ers|ing)$/,
    "$1$2",
    /(cancel|channel|fuel|label|level|model|signal|total|travel|tunnel)(ed|er|ers|ing)$/,
    "$1l$2",
  ],
  [/^(anal|catal|dial|epil|monol|prol)ogue/, "$1og", /^(anal|catal|dial|epil|monol|prol)og(?=s?$)/, "$1ogue"],
  [/^(def|lic|off|pret)ence/, "$1ense", /^(def|lic|off|pret)ense/, "$1ence"],
  [/^(acknowledg|judg)ement/, "$1ment", /^(acknowledg|judg)ment/, "$1ement"],
  [/^grey/, "gray", /^gray/, "grey"],
  [/^artefact/, "artifact", /^artifact/, "artefact"],
  [/^programme(?=s?$)/, "program", /^program(?=s?$)/, "programme"],
  [/^sceptic/, "skeptic", /^skeptic/, "sceptic"],
  [/^maths$/, "math", /^math$/, "maths"],
  [/^learnt$/, "learned", /^learned$/, "learnt"],
];

/** More spellings of one word than this there are not. */
const MOST = 8;

/**
 * The British and American spellings of a word, as it was typed first. What a rule makes of a word need be none: whoever asks looks
 * which of them there are.
 * @param word in lower case, without accents
 */
export function spellings(word: string): string[] {
  const all = [word];
  for (const known of all) {
    for (const [british, american, americanPattern, back] of RULES) {
      for (const other of [known.replace(british, american), known.replace(americanPattern, back)])
        if (!all.includes(other) && all.length < MOST) all.push(other);
    }
  }
  return all;
}

/** One spelling for all: two words are the same word where this is the same of both. */
export function oneSpelling(word: string): string {
  return RULES.reduce((spelled, [british, american]) => spelled.replace(british, american), word);
}
