import type { Language } from '../domain/bilingual.ts';
import type { OnProgress, Progress } from '../domain/progress.ts';
import { messages } from '../messages/index.ts';

/** How long a run has to take, in milliseconds, before it says how far it has come. */
const patience = 1000;

/** Milliseconds between two lines. */
const interval = 100;

/** Takes the line away that the cursor is in. */
const eraseLine = '\r\u001b[2K';

/** A terminal, or what stands for one in tests. */
export interface ProgressScreen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows how far a run has come, in one line of a terminal; anywhere else it shows nothing. */
export class ProgressLine {
  private readonly start: number;
  private stage: Progress['stage'] | null = null;
  private stageStart = 0;
  private shown = 0;
  private isVisible = false;

  /** @param now milliseconds from any beginning */
  constructor(
    private readonly language: Language,
    private readonly screen: ProgressScreen,
    private readonly now: () => number,
  ) {
    this.start = now();
  }

  readonly on: OnProgress = (progress) => {
    if (this.screen.isTTY !== true) return;
    const time = this.now();
    if (progress.stage !== this.stage) {
      this.stage = progress.stage;
      this.stageStart = time;
    }
    const isDue = time - this.start >= patience && time - this.shown >= interval;
    if (!isDue) return;
    this.shown = time;
    this.isVisible = true;
    const seconds = (time - this.stageStart) / 1000;
    const left =
      progress.done === 0 ? null : (seconds * (progress.all - progress.done)) / progress.done;
    const text = messages[this.language].progress({ ...progress, seconds, left });
    // A terminal that does not know its width says 0.
    const { columns = 0 } = this.screen;
    this.screen.write(`${eraseLine}${fitting(text, (columns === 0 ? 80 : columns) - 1)}`);
  };

  /** Takes the line away, so that nothing of it is left above what is printed. */
  clear(): void {
    if (this.isVisible) this.screen.write(eraseLine);
    this.isVisible = false;
  }
}

/** As much of a text as fits into so many columns, of which a Chinese character takes two. */
function fitting(text: string, columns: number): string {
  let left = columns;
  const characters = Array.from(text);
  const end = characters.findIndex((each) => (left -= each > '\u2e80' ? 2 : 1) < 0);
  return end === -1 ? text : characters.slice(0, end).join('');
}

/** Does some work and shows on this program's own terminal how far it has come. */
export async function withProgress<T>(
  language: Language,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  let line: ProgressLine | null = null;
  const now = (): number => Number(process.hrtime.bigint() / 1_000_000n);
  try {
    // Made for the first that is told: most runs are too short to tell anything.
    return await work((progress) => {
      line ??= new ProgressLine(language, process.stderr, now);
      line.on(progress);
    });
  } finally {
    (line as ProgressLine | null)?.clear();
  }
}
