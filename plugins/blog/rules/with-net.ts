import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Answer, Read, Rule } from "../../incremental/fact-graph.ts";
import { SourceChangedError } from "../jobs/source-text.ts";
import { MissingContentError } from "../page-context.ts";

/**
 * The last net below a rule that answers for one file at a time: whatever is still thrown while an answer is made, by a library
 * that a post is too much for or by a slip of ours, is told with the file's name and costs no other file's messages.
 * @param fileOf the file that a key stands for, relative to the project's root
 * @returns the rule; in place of an answer that cannot be made it gives a `post-renders` error, and no facts
 */
export function withNet(rule: Rule, fileOf: (key: string, read: Read) => string = (key) => key): Rule {
  return {
    ...rule,
    answer: (key, read) => {
      const tell = (error: unknown): Answer => {
        // These mean that the build begins again.
        if (error instanceof SourceChangedError || error instanceof MissingContentError) throw error;
        // A disk that is full is no fault of the file, and is not remembered as one.
        if (isOfTheSystem(error)) throw error;
        return { diagnostics: [unmade(fileOf(key, read), error)] };
      };
      try {
        const answer = rule.answer(key, read);
        return answer instanceof Promise ? answer.catch(tell) : answer;
      } catch (error) {
        return tell(error);
      }
    },
  };
}

/** What the operating system refuses. From another process an error comes without its fields. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && ("syscall" in error || /^E[A-Z]{3,}: /.test(error.message));
}

function unmade(file: string, error: unknown): Diagnostic {
  const message = `No page can be made of this file: ${reasonOf(error)}.`;
  return { file, line: 1, column: 1, severity: "error", rule: "post-renders", message };
}

/** What was thrown, for those who do not know the program: the first line of it, and what stands behind the two usual ones. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/^Maximum call stack size exceeded/.test(text)) return "something in it is nested too deeply";
  if (/^Invalid (?:string|array) length|allocation failed/.test(text)) return "something in it grows too large";
  const [first = ""] = text.split("\n");
  return first.replace(/[.\s]+$/, "") || "for an unknown reason";
}
