/**
 * What programs leave in folders: files of their own, which are no part of a blog. Each is the name of a file or folder; what
 * stands in such a folder is none of the blog's either.
 */
const LEFT_BEHIND: readonly RegExp[] = [
  // Hidden: `.git`, `.DS_Store`, `._a.md`, Vim's `.a.md.swp`, Emacs's `.#a.md`, Kate's `.a.md.kate-swp`, `.~lock.a.odt#`.
  /^\./,
  // Copies of before the last edit: `a.md~`, `a.md.bak`, and what a merge leaves.
  /~$/,
  /\.(?:bak|orig|rej)$/i,
  // What is written first and renamed: Emacs's `#a.md#`, JetBrains', macOS's and Chromium's, and `a.tmp`, `a.md.tmp-17`.
  /^#.*#$/,
  /___jb_(?:tmp|old)___$/,
  /\.sb-[0-9a-f]{8}-\w{6}$/,
  /\.(?:crswap|crdownload)$/i,
  /\.tmp(?:[-.][\w.-]+)?$/i,
  // Vim's, where a hidden one is not to be had; LibreOffice's and Microsoft Office's locks.
  /\.sw[a-px]$/,
  /^~\$/,
  // The file by which Vim tries whether it may write to a folder, and those that it tries while there is one of that name.
  /^(?:4913|5036|5159|5282)$/,
  // `sed -i` writes to `sed` and six letters or digits: one of the digits or capitals is nearly always among them.
  /^sed(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{6}$/,
  // Windows, macOS, network drives.
  /^(?:e?h?thumbs\.db|desktop\.ini|\$recycle\.bin|system volume information)$/i,
  /^(?:Icon\r|__MACOSX|@eaDir|lost\+found)$/,
  // Python's compiled code, beside the code of a chapter.
  /^__pycache__$/,
  /\.py[co]$/,
];

/**
 * True for a file that an editor or a system has left, and no author means.
 * @param path relative to the project's root, with `/`
 */
export function isLeftBehind(path: string): boolean {
  return path.split("/").some((name) => LEFT_BEHIND.some((left) => left.test(name)));
}
