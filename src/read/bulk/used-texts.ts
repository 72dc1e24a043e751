/** The numbers of the texts that rows have which the scanner keeps or counts. */
export class UsedTexts {
  private used = new Uint8Array(1 << 8);

  add(number: number): void {
    if (number >= this.used.length) {
      const before = this.used;
      this.used = new Uint8Array(2 * number);
      this.used.set(before);
    }
    this.used[number] = 1;
  }

  /** 1 at every number that was added. */
  get flags(): Uint8Array {
    return this.used;
  }
}
