import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** Why a question was not answered. `code` is one of the API's codes, or one of the two of this side. */
export class AskError extends Error {
  override readonly name = 'AskError';

  constructor(
    readonly code: string,
    message: string,
    readonly field?: string,
  ) {
    super(message);
  }

  /** The page is older than the server, which no longer knows its operations. */
  get isOutdated(): boolean {
    return this.code === 'NOT_FOUND' && this.field === 'documentId';
  }

  /** What was asked for does not exist, or not for whoever asks. */
  get isMissing(): boolean {
    return this.code === 'NOT_FOUND' && !this.isOutdated;
  }

  /** Whether the same question may be answered in a moment. */
  get isPassing(): boolean {
    return ['UNREACHABLE', 'OVERLOADED', 'TIMEOUT', 'RATE_LIMITED', 'UPSTREAM_UNAVAILABLE'].includes(
      this.code,
    );
  }
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; field?: string } }[];
}

/** A generated document: what is left of it in the bundle is its hash. */
interface Trusted {
  __meta__?: { hash?: string };
}

/** The id under which the server knows an operation. */
export function documentId(document: TypedDocumentNode<unknown, never>): string {
  const hash = (document as unknown as Trusted).__meta__?.hash;
  if (!hash) throw new Error('the document was not generated: run npm run generate');
  return `sha256:${hash}`;
}

/** Asks the server this page came from. Nothing else is ever asked. */
export async function ask<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ documentId: documentId(document), variables }),
    signal: signal ?? null,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new AskError('UNREACHABLE', String(cause));
  });
  const answer = (await response.json().catch(() => {
    throw new AskError('UNREACHABLE', `status ${response.status}`);
  })) as Answer<Result>;
  const error = answer.errors?.[0];
  if (error) throw new AskError(error.extensions?.code ?? 'UNKNOWN', error.message, error.extensions?.field);
  if (!answer.data) throw new AskError('UNKNOWN', `status ${response.status}`);
  return answer.data;
}
