import type { CodeProject } from "../catalog/model.ts";
import { assetAddress, withBase } from "../linking/addresses.ts";
import { codeFileAddress, projectAddress } from "../linking/code-addresses.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { postOf } from "./project-view.ts";
import { sizeText } from "./size-text.ts";
import type { Link } from "./views/html.ts";
import type { CodeFileView } from "./views/project.ts";

/** A file of a project: its lines, and the way to the others. */
export function codeFileView(context: PageContext, project: CodeProject, file: string): CodeFileView {
  const { blog } = context;
  const { folder, entry } = project;
  const path = `${folder}/${file}`;
  const { bytes, lines } = blog.codeFile(path)?.size ?? { bytes: 0, lines: 0 };
  const shown = project.files.filter((other) => blog.codeFile(`${folder}/${other}`)?.isShown);
  const at = shown.indexOf(file);
  const linkTo = (other: string | undefined): Link | undefined =>
    other === undefined ? undefined : { href: withBase(blog.base, codeFileAddress(project, other)), text: other };
  const post = postOf(blog, project);
  return {
    kind: "code-file",
    head: {
      ...pageHead(context, {
        title: `${file}, code of ${post.text}`,
        description: `${file}: a file of the code beside ${post.text}.`,
        address: codeFileAddress(project, file),
        hasMath: showsMath(post.html),
      }),
      hasCode: true,
    },
    post,
    project: withBase(blog.base, projectAddress(entry)),
    path: file,
    size: sizeText(bytes),
    lines: lines ?? 0,
    raw: withBase(blog.base, assetAddress(path)),
    html: context.code(path, "lines"),
    previous: linkTo(shown[at - 1]),
    next: linkTo(shown[at + 1]),
  };
}
