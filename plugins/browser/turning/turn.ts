const KEY = "diptych:turn";

/** A turn on its way from one page to another. */
export interface Turn {
  /** The address that it leads to, without a hash. */
  readonly to: string;
  /** The id of the section; empty before the first. */
  readonly section: string;
  /** The panel that was being read; nothing in the diptych. */
  readonly from: string | undefined;
}

export function noteTurn(turn: Turn): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(turn));
  } catch {
    // Without storage the link leads where it says.
  }
}

/** The turn that has led here; it is told once. */
export function takeTurn(): Turn | undefined {
  try {
    const turn = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Partial<Turn> | null;
    sessionStorage.removeItem(KEY);
    const isTurn = typeof turn?.to === "string" && typeof turn.section === "string";
    return isTurn ? { to: turn.to as string, section: turn.section as string, from: turn.from } : undefined;
  } catch {
    return undefined;
  }
}
