/** Reads plain values of a document that may be wrong: what is not of the wanted type is not there. */
import type { Path } from '../../../shared/config/positions.ts';

/** A mapping of the file together with its path. */
export class Raw {
  readonly path: Path;
  private readonly value: Readonly<Record<string, unknown>>;

  constructor(value: unknown, path: Path) {
    this.value = isMapping(value) ? value : {};
    this.path = path;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.value, key);
  }

  get(key: string): unknown {
    return this.has(key) ? this.value[key] : undefined;
  }

  text(key: string): string | undefined {
    const value = this.get(key);
    return typeof value === 'string' ? value : undefined;
  }

  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === 'number' ? value : undefined;
  }

  /** Absent means false, as everywhere in the standard. */
  flag(key: string): boolean {
    return this.get(key) === true;
  }

  list(key: string): readonly unknown[] {
    const value = this.get(key);
    return Array.isArray(value) ? value : [];
  }

  texts(key: string): string[] {
    return this.list(key).filter((item) => typeof item === 'string');
  }

  mapping(key: string): Raw {
    return new Raw(this.get(key), [...this.path, key]);
  }

  /** The mappings of the list at `key`. */
  mappings(key: string): Raw[] {
    return this.list(key).map((item, index) => new Raw(item, [...this.path, key, index]));
  }

  asMap(): ReadonlyMap<string, unknown> {
    return new Map(Object.entries(this.value));
  }
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
