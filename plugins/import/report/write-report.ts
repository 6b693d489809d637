import type { Imported } from "../import-site.ts";
import type { ImportNote, NoteKind } from "../model/import-note.ts";
import type { OldSite } from "../model/old-site.ts";

const HEADINGS: Readonly<Record<NoteKind, string>> = {
  lost: "What could not be carried over",
  proposed: "What is for you to decide",
  left: "What was left out",
  changed: "What was written otherwise",
};

/** More places than this of one kind are counted, not listed. */
const MOST_PLACES = 200;

/** The report of an import, `import-report.md`, in Markdown. */
export function writeReport(imported: Imported, site: OldSite): string {
  const { dialect, counts, notes } = imported;
  const left: ImportNote[] = site.leftOut.map(({ path, why }) => ({
    kind: "left",
    file: path,
    what: `Not read: ${why}.`,
  }));
  const all = [...notes, ...left];
  const sections = (Object.keys(HEADINGS) as NoteKind[]).flatMap((kind) => {
    const own = all.filter((note) => note.kind === kind);
    return own.length === 0 ? [] : [`## ${HEADINGS[kind]}\n\n${listed(own)}`];
  });
  return [
    `# Import of \`${site.name}\`\n`,
    `Read as ${dialect.called}. ${summaryLine(imported)}\n`,
    ...sections.map((section) => `${section}\n`),
    `## Every post, and where it stands now\n\n${table(counts)}\n`,
    ...differences(imported),
  ].join("\n");
}

/** "Posts and pages: 97; formulas: 2,107 before, 2,107 now; words: 80,120 before, 80,001 now." */
export function summaryLine({ counts }: Imported): string {
  const sum = (of: (count: Imported["counts"][number]) => number): string =>
    counts.reduce((total, count) => total + of(count), 0).toLocaleString("en");
  return (
    `Posts and pages: ${counts.length}; formulas: ${sum((one) => one.formulas.before)} before, ${sum((one) => one.formulas.after)} now; ` +
    `words: ${sum((one) => one.words.before)} before, ${sum((one) => one.words.after)} now.`
  );
}

/** Notes of the same words together, with their places. */
function listed(notes: readonly ImportNote[]): string {
  const byText = new Map<string, string[]>();
  for (const { what, file, line } of notes) {
    const place = file === "" ? "" : `\`${file}${line === undefined ? "" : `:${line}`}\``;
    byText.set(what, [...(byText.get(what) ?? []), place]);
  }
  return [...byText]
    .map(([what, places]) => {
      const shown = [...new Set(places.filter((place) => place !== ""))].slice(0, MOST_PLACES);
      const more = places.length - shown.length;
      const tail = more > 0 && shown.length > 0 ? ` and ${more} more` : "";
      return `- ${what}${shown.length === 0 ? "" : ` ${shown.join(", ")}${tail}`}`;
    })
    .join("\n");
}

function table(counts: Imported["counts"]): string {
  const rows = counts.map(
    ({ path, newPath, words, formulas }) =>
      `| \`${path}\` | \`${newPath}\` | ${words.before} | ${words.after} | ${formulas.before} | ${formulas.after} |`,
  );
  return [
    "| before | now | words before | now | formulas before | now |",
    "| --- | --- | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

/** Posts in which more or less stands than was told of. */
function differences({ counts }: Imported): string[] {
  const lines = counts.flatMap(({ path, unexplained, formulas, formulasMoved }) => {
    const off = formulas.after - formulas.before - formulasMoved;
    const words = [...unexplained].map(([word, count]) => `${word} (${count > 0 ? "+" : ""}${count})`);
    if (off === 0 && words.length === 0) return [];
    const more = words.length > 12 ? ` and ${words.length - 12} more` : "";
    const parts = [
      ...(off === 0 ? [] : [`${Math.abs(off)} formulas ${off > 0 ? "more" : "fewer"}`]),
      ...(words.length === 0 ? [] : [`words: ${words.slice(0, 12).join(", ")}${more}`]),
    ];
    return [`- \`${path}\`: ${parts.join("; ")}`];
  });
  return lines.length === 0 ? [] : [`## Look here: what the counts do not explain\n\n${lines.join("\n")}\n`];
}
