/** Where the outputs of a post stand: `outputs/a` beside `a.md`; relative to the project's root, as the post is. */
export function outputsFolder(post: string): string {
  const slash = post.lastIndexOf("/");
  return `${post.slice(0, slash + 1)}outputs/${post.slice(slash + 1).replace(/\.md$/, "")}`;
}
