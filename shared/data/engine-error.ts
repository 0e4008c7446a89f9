/** The engine could not run a statement. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** The engine's own class of error: `Parser`, `Binder`, `Catalog`, `Conversion`, `IO`, `Invalid Input`, `Out of Memory`, … */
  readonly kind: string;

  constructor(kind: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}
