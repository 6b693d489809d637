/** How a language writes a day: `{d}` its number, `{M}` the month's name, `{y}` the year; the names in the form that stands in a date. */
export interface DatePattern {
  readonly pattern: string;
  readonly months: readonly string[];
}

function names(text: string): readonly string[] {
  return text.split(" ");
}

function numbered(ending: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${index + 1}${ending}`);
}

/**
 * By languages as BCP 47 has them, the longer name before the shorter. A table of our own: ICU's names and patterns differ
 * from version to version, and with them the bytes of a site.
 */
export const DATE_PATTERNS: Readonly<Record<string, DatePattern>> = {
  ar: {
    pattern: "{d} {M} {y}",
    months: names("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
  },
  ca: {
    pattern: "{d} {M} del {y}",
    months: names(
      "de_gener de_febrer de_març d’abril de_maig de_juny de_juliol d’agost de_setembre d’octubre de_novembre de_desembre",
    ).map((name) => name.replace("_", " ")),
  },
  cs: {
    pattern: "{d}. {M} {y}",
    months: names("ledna února března dubna května června července srpna září října listopadu prosince"),
  },
  da: {
    pattern: "{d}. {M} {y}",
    months: names("januar februar marts april maj juni juli august september oktober november december"),
  },
  de: {
    pattern: "{d}. {M} {y}",
    months: names("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
  },
  el: {
    pattern: "{d} {M} {y}",
    months: names(
      "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    ),
  },
  en: {
    pattern: "{d} {M} {y}",
    months: names("January February March April May June July August September October November December"),
  },
  "en-US": {
    pattern: "{M} {d}, {y}",
    months: names("January February March April May June July August September October November December"),
  },
  es: {
    pattern: "{d} de {M} de {y}",
    months: names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
  },
  fa: {
    pattern: "{d} {M} {y}",
    months: names("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"),
  },
  fi: {
    pattern: "{d}. {M} {y}",
    months: names(
      "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    ),
  },
  fr: {
    pattern: "{d} {M} {y}",
    months: names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
  },
  he: {
    pattern: "{d} ב{M} {y}",
    months: names("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),
  },
  hu: {
    pattern: "{y}. {M} {d}.",
    months: names("január február március április május június július augusztus szeptember október november december"),
  },
  it: {
    pattern: "{d} {M} {y}",
    months: names("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
  },
  ja: { pattern: "{y}年{M}{d}日", months: numbered("月") },
  ko: { pattern: "{y}년 {M} {d}일", months: numbered("월") },
  nb: {
    pattern: "{d}. {M} {y}",
    months: names("januar februar mars april mai juni juli august september oktober november desember"),
  },
  nl: {
    pattern: "{d} {M} {y}",
    months: names("januari februari maart april mei juni juli augustus september oktober november december"),
  },
  no: {
    pattern: "{d}. {M} {y}",
    months: names("januar februar mars april mai juni juli august september oktober november desember"),
  },
  pl: {
    pattern: "{d} {M} {y}",
    months: names("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
  },
  pt: {
    pattern: "{d} de {M} de {y}",
    months: names("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
  },
  ru: {
    pattern: "{d} {M} {y}",
    months: names("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
  },
  sv: {
    pattern: "{d} {M} {y}",
    months: names("januari februari mars april maj juni juli augusti september oktober november december"),
  },
  tr: {
    pattern: "{d} {M} {y}",
    months: names("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
  },
  uk: {
    pattern: "{d} {M} {y}",
    months: names("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
  },
  zh: { pattern: "{y}年{M}{d}日", months: numbered("月") },
};
