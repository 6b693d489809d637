import type { Author } from "../props.ts";

/** Names in a sentence, linked where there is an address: `A, B and C`. */
export function People({ people }: { readonly people: readonly Author[] }) {
  return (
    <>
      {people.map(({ name, url }, index) => (
        <>
          {index === 0 ? "" : index === people.length - 1 ? " and " : ", "}
          {url === undefined ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={url} rel="author">
              {name}
            </a>
          )}
        </>
      ))}
    </>
  );
}
