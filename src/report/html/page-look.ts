import type { Language } from '../../domain/bilingual.ts';
import type { Messages } from '../../messages/messages.ts';

/** What all parts of a page share. */
export interface PageLook {
  readonly language: Language;
  readonly words: Messages;
  /** Whether a cell is named with its file, where the run reads several. */
  readonly namesFiles: boolean;
}

/** A scorecard's part of the page. */
export interface PartLook extends PageLook {
  /** Begins the ids of the part, which are unique in the page. */
  readonly id: string;
  /** The level of its headings: 2, or 3 where each region has a part. */
  readonly level: 2 | 3;
}
