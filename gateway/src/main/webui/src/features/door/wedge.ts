const BETWEEN_KEYS_MS = 60;
const SHORTEST = 8;

/** Reads USB and Bluetooth scanners, which type a code much faster than people and end with Enter. */
export class KeyboardScanner {
  private text = "";
  private last = 0;

  /** The code when a key completes one, else null. */
  key(key: string, now: number): string | null {
    if (now - this.last > BETWEEN_KEYS_MS) this.text = "";
    this.last = now;
    if (key === "Enter") {
      const code = this.text;
      this.text = "";
      return code.length >= SHORTEST ? code : null;
    }
    if (key.length === 1) this.text += key;
    return null;
  }
}
