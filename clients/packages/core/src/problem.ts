/** One wrong field of a request. */
export interface FieldError {
  /** A path such as `person.documentNumber` or `items[0].seat`. */
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

/** Codes this client makes itself; all others come from the server. */
export const OFFLINE = 'client.offline';
export const UNREADABLE = 'client.unreadable-answer';

export interface ProblemFacts {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
}

/** The server said no (RFC 9457), or could not be reached (status 0, code {@link OFFLINE}). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];
  /** How long the server asks to wait; 0 when it did not say. */
  readonly retryAfterSeconds: number;

  constructor(facts: ProblemFacts) {
    super(facts.detail);
    this.name = 'ApiProblem';
    this.status = facts.status;
    this.code = facts.code;
    this.errors = facts.errors ?? [];
    this.retryAfterSeconds = facts.retryAfterSeconds ?? 0;
  }

  /** True when the same request may be sent again: nothing was decided. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 503;
  }

  /** The sentence for a field, tolerating a path prefix such as `person.`. */
  about(field: string): string | undefined {
    return this.errors.find((error) => error.field === field || error.field.endsWith(`.${field}`))?.detail;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null)
    .map((entry) => ({
      field: text(entry['field']) ?? '',
      code: text(entry['code']) ?? '',
      detail: text(entry['detail']) ?? text(entry['code']) ?? '',
    }));
}

/** Reads an answer that is not a success; a proxy's HTML page still becomes a problem with its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const facts = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const retryAfter = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return new ApiProblem({
    status: response.status,
    code: text(facts['code']) ?? `http.${response.status}`,
    detail: text(facts['detail']) ?? text(facts['title']) ?? `HTTP ${response.status}`,
    errors: fieldErrors(facts['errors']),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : 0,
  });
}
