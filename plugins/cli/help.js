/** What `diptych --help` says. */
export const HELP = `diptych: a blog of papers, each an overview and a deep dive

  diptych init <folder>
                  a new blog, with an example           --kind blog|series|course|book
                  --title, --author, --url https://…    --deploy github|gitlab|netlify|none
                  --add: add what is missing to a folder that holds files
                  --engine: the version or tarball that the blog depends on (default: this one)
  diptych dev     serve the blog while it is written   --port N (default 8080)
                  --offline: as readers get it, with a service worker and without live reload
  diptych build   write the site to _site/
  diptych check   report every mistake, write nothing  --format text|json|github
                  --external: look whether links to other hosts answer, too
  diptych run [post…]
                  run the Python blocks that have changed, save what they show beside the post
                  --force: run them all
  diptych new <arXiv id | DOI | file.bib>
                  write a paper's folder: paper.yaml and two panels, as drafts
                  --slug S  --story S  --builds-on S,S  --key K (which entry of the file)
  diptych new note|chapter|page|story|series|course|book|thread "Title"
                  write its file   --slug S  --story S (of a chapter)
  diptych rename <old> <new>
                  give a slug, an id (slug#id) or a tag (tags/name) another name, in all links to it
                  --dry-run: show what would change
  diptych import <dir>
                  make a new blog of an old one, beside it, and report what became of everything
                  --out <new dir> (default <dir>-diptych), --dialect <name>, --pairs: join two posts on one thing
  diptych export epub|zip <story>
                  a story, series, course or book in one file: for an e-reader, or as a folder that opens from a disk
                  --panels overviews|deep-dives|both (default both)
                  --out FILE (default: <story>.epub or <story>.zip)  --force: write over one that is there
  diptych eject [component]
                  copy one of the engine's layouts into layouts/, to be changed there; without a name: list them
                  --noted: the copy is up to date with the engine of now
  diptych doctor  tell what an upgrade has changed in copied layouts, and what else is out of order

  --pathprefix P  the path that the site stands below (default: that of url in posts/site.yaml; for dev: /)
  --no-cache      make everything anew (build, check, run, export); the environment's DIPTYCH_CACHE=off does the same
  --help          this text
`;
