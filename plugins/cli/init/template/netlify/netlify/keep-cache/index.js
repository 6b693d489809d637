const KEPT = ".diptych/cache";

export async function onPreBuild({ utils }) {
  await utils.cache.restore(KEPT);
}

export async function onPostBuild({ utils }) {
  await utils.cache.save(KEPT);
}
