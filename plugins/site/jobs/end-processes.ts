import type Tinypool from "tinypool";

/**
 * Ends the processes of a pool. They are no reason for this process to go on, so that one which is slow to end would let it end
 * first, in the middle of what it does; something has to keep it until they have.
 */
export async function endProcesses(pool: Pick<Tinypool, "destroy">): Promise<void> {
  const held = setInterval(() => {}, 1000);
  try {
    await pool.destroy();
  } finally {
    clearInterval(held);
  }
}
