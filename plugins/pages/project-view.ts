import { postsOf } from "../catalog/entry-posts.ts";
import type { CodeProject, Post } from "../catalog/model.ts";
import { assetAddress, postAddress, withBase } from "../linking/addresses.ts";
import { codeFileAddress, projectAddress, projectZipAddress } from "../linking/code-addresses.ts";
import type { ProjectTests } from "../linking/code-file.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { sizeText } from "./size-text.ts";
import { titleLink } from "./title-link.ts";
import type { Link } from "./views/html.ts";
import type { CodeLink, ProjectItem, ProjectView, TestsView } from "./views/project.ts";

/** No archive is made of more, in bytes: it is packed in memory. */
const LARGEST_ZIPPED = 50_000_000;

const READ_ME = /^readme(?:\.(?:md|markdown|txt|rst))?$/i;

/** What a project consists of: its files as a tree, what it says of itself, its tests. */
export function projectView(context: PageContext, project: CodeProject): ProjectView {
  const { blog } = context;
  const { folder, files, entry } = project;
  const post = postOf(blog, project);
  const readMe = files.find((file) => READ_ME.test(file) && blog.codeFile(`${folder}/${file}`)?.isShown);
  return {
    kind: "project",
    head: {
      ...pageHead(context, {
        title: `Code of ${post.text}`,
        description: `${filesText(files.length)} of code beside ${post.text}.`,
        address: projectAddress(entry),
        hasMath: showsMath(post.html),
      }),
      hasCode: true,
    },
    post,
    files: files.length,
    size: sizeText(bytesOf(blog, project)),
    items: tree(
      files.map((file) => file.split("/")),
      (file) => fileItem(blog, project, file),
    ),
    zip: isZipped(blog, project) ? withBase(blog.base, projectZipAddress(entry)) : undefined,
    tests: testsView(blog.testsOf(folder)),
    readMe: readMe === undefined ? undefined : { name: readMe, html: context.code(`${folder}/${readMe}`, "plain") },
  };
}

/** Whether all files of a project can be had in one. */
export function isZipped(blog: Pick<LinkedBlog, "codeFile">, project: CodeProject): boolean {
  return bytesOf(blog, project) <= LARGEST_ZIPPED;
}

/** The code beside a paper or chapter, as its posts tell of it. */
export function codeLink(blog: LinkedBlog, entry: CodeProject["entry"]): CodeLink | undefined {
  const project = blog.catalog.projects.get(`posts/${entry.kind}s/${entry.slug}/code`);
  if (!project) return undefined;
  return {
    href: withBase(blog.base, projectAddress(entry)),
    files: project.files.length,
    tests: testsView(blog.testsOf(project.folder)),
  };
}

/** The post that a project stands beside; of a pair the overview. */
export function postOf(blog: LinkedBlog, { entry }: CodeProject): Link {
  const { papers, chapters } = blog.catalog;
  const found = (entry.kind === "paper" ? papers : chapters).get(entry.slug);
  const post = found && (postsOf(found)[0] as Post);
  if (!post) throw new Error(`There is no post beside the code of ${entry.slug}`);
  return titleLink(withBase(blog.base, postAddress(post)), post);
}

function filesText(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}

function bytesOf(blog: Pick<LinkedBlog, "codeFile">, { folder, files }: CodeProject): number {
  return files.reduce((sum, file) => sum + (blog.codeFile(`${folder}/${file}`)?.size.bytes ?? 0), 0);
}

function testsView(tests: ProjectTests | undefined): TestsView | undefined {
  if (!tests) return undefined;
  const { failed, python, date, isCurrent } = tests;
  return { outcome: outcomeText(tests), isPassed: failed.length === 0, date, python, failed, isStale: !isCurrent };
}

/** `12 tests passed`, `2 of 12 tests failed`; those that were skipped count as neither. */
export function outcomeText({ tests, skipped, failed }: Pick<ProjectTests, "tests" | "skipped" | "failed">): string {
  const behind = skipped === 0 ? "" : `, ${skipped} skipped`;
  if (tests === 0) return failed.length === 0 ? "No tests were found" : "The tests could not be loaded";
  if (failed.length > 0) return `${failed.length} of ${testsText(tests)} failed${behind}`;
  return `${testsText(tests - skipped)} passed${behind}`;
}

function testsText(tests: number): string {
  return tests === 1 ? "1 test" : `${tests} tests`;
}

/** Paths as a tree: folders first, as file managers have it, all by their names. */
function tree(
  paths: readonly (readonly string[])[],
  fileOf: (path: string) => ProjectItem,
  parent = "",
): readonly ProjectItem[] {
  const folders = new Map<string, (readonly string[])[]>();
  const files: ProjectItem[] = [];
  for (const [name = "", ...rest] of paths) {
    if (rest.length === 0) files.push(fileOf(parent + name));
    else folders.set(name, [...(folders.get(name) ?? []), rest]);
  }
  return [
    ...[...folders].map(
      ([name, inside]): ProjectItem => ({ kind: "folder", name, items: tree(inside, fileOf, `${parent}${name}/`) }),
    ),
    ...files,
  ];
}

function fileItem(blog: LinkedBlog, project: CodeProject, file: string): ProjectItem {
  const path = `${project.folder}/${file}`;
  const found = blog.codeFile(path);
  const isShown = found?.isShown ?? false;
  return {
    kind: "file",
    name: file.slice(file.lastIndexOf("/") + 1),
    href: withBase(blog.base, isShown ? codeFileAddress(project, file) : assetAddress(path)),
    isShown,
    size: sizeText(found?.size.bytes ?? 0),
  };
}
