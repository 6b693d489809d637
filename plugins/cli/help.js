/** What `diptych --help` says. */
export const HELP = `diptych: a blog of papers, each an overview and a deep dive

  diptych dev     serve the blog while it is written   --port N (default 8080)
                  --offline: as readers get it, with a service worker and without live reload
  diptych build   write the site to _site/
  diptych check   report every mistake, write nothing  --format text|json|github
  diptych run [post…]
                  run the Python blocks that have changed, save what they show beside the post
                  --force: run them all
  diptych import <dir>
                  make a new blog of an old one, beside it, and report what became of everything
                  --out <new dir> (default <dir>-diptych), --dialect <name>, --pairs: join two posts on one thing

  --pathprefix P  the path that the site stands below (default: that of url in posts/site.yaml; for dev: /)
  --no-cache      make everything anew (build, check, run); the environment's DIPTYCH_CACHE=off does the same
  --help          this text
`;
