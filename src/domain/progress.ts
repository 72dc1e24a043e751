/** How far a run has come. */
export type Progress =
  | {
      readonly stage: 'reading';
      /** Bytes read, and all there are. */
      readonly done: number;
      readonly all: number;
      readonly rows: number;
    }
  | {
      readonly stage: 'judging';
      /** Regions judged, and all there are. */
      readonly done: number;
      readonly all: number;
    };

/** Told how far a run has come, as often as that is known. */
export type OnProgress = (progress: Progress) => void;
