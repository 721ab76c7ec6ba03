// What was made of the last texts: what comes again need not be parsed again.

const MAX_RECENT = 32;
/** Of longer texts what was made of them would stay in memory. */
const MAX_RECENT_LENGTH = 20000;

class RecentTexts {
  constructor() {
    this.texts = [];
    this.hashes = [];
    this.marks = [];
    this.values = [];
    this.next = 0;
  }
  /** mark: a number that tells apart what the same text may mean. undefined: not seen lately. */
  find(text, mark) {
    if (text.length > MAX_RECENT_LENGTH) return undefined;
    const { hashes } = this;
    const hash = Host.hash(text);
    for (let i = 0; i < hashes.length; i++) if (hashes[i] === hash && this.marks[i] === mark && this.texts[i] === text) return this.values[i];
    return undefined;
  }
  /** Not of texts with templates: each evaluation has template objects of its own. */
  note(text, mark, value) {
    if (text.length > MAX_RECENT_LENGTH || Host.includes(text, "`")) return;
    const { next } = this;
    this.texts[next] = text;
    this.hashes[next] = Host.hash(text);
    this.marks[next] = mark;
    this.values[next] = value;
    this.next = (next + 1) % MAX_RECENT;
  }
}
