const CODE_FOLDER = /^(posts\/(?:papers|chapters)\/[^/]+\/code)\/./;

/**
 * The folder of the project that a file is a part of: `code/` beside a paper or chapter. What stands there is code, whatever it
 * is called.
 * @param path relative to the project's root
 */
export function codeFolderOf(path: string): string | undefined {
  return CODE_FOLDER.exec(path)?.[1];
}

/** Where the result of a project's tests is kept. @param folder of the project */
export function testResultPath(folder: string): string {
  return `${folder.slice(0, -"code".length)}outputs/code-tests.json`;
}

const TEST_RESULT = /^posts\/(?:papers|chapters)\/[^/]+\/outputs\/code-tests\.json$/;

/** True for what a run of a project's tests has left: it is read, and no file of the site. */
export function isTestResult(path: string): boolean {
  return TEST_RESULT.test(path);
}
