/** Progress of long work, shown as a line every few seconds on a runner and as a live bar in a terminal. */
export interface Progress {
  /** Starts to show `title`; `end` removes it. */
  start(title: string, total?: Amount): Task;
}

export interface Amount {
  readonly bytes?: number;
  readonly rows?: number;
}

export interface Task {
  /** @param share of the work that is done, 0 to 1; undefined when unknown */
  update(share: number | undefined, done?: Amount): void;
  end(): void;
}
