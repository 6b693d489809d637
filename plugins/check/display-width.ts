/** What takes no column of its own: combining marks, joiners, variation selectors. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Chinese, Japanese and Korean letters, their full-width forms, and emoji (Unicode's East Asian Width W and F). */
const TWO =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes, nearly; terminals differ where several emoji make one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += NONE.test(character) ? 0 : TWO.test(character) ? 2 : 1;
  return width;
}
