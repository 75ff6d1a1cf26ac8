/** A GitHub on the loopback that keeps the documented rules of the requests that `stet publish` makes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv, type ValidateFunction } from 'ajv';
import schemas from './github-requests.json' with { type: 'json' };

/** A review as GitHub holds it. */
export interface HeldReview {
  id: number;
  author: string;
  body: string;
}

/** A comment that began a thread. */
export interface HeldThread {
  id: string;
  author: string;
  path: string;
  line: number;
  body: string;
  isResolved: boolean;
}

/** A check run as GitHub holds it. */
export interface HeldCheckRun {
  id: number;
  name: string;
  head: string;
  externalId: string;
  status: string;
  conclusion?: string;
  summary: string;
  annotations: Record<string, unknown>[];
}

/** What may go wrong. */
export interface Trouble {
  /** The token may only read. */
  readOnly?: boolean;
  /** The token may not write check runs, or resolve threads; a personal one never may write check runs. */
  noChecks?: boolean;
  isPersonal?: boolean;
  noResolving?: boolean;
  /** The write with this number, from 0, is cut off before or after it was done. */
  cut?: { write: number; when: 'before' | 'after' };
  /** Something else answers in the place of GitHub. */
  page?: { status: number; html: string };
  /** What GraphQL answers instead of data. */
  graphql?: { errors: { type?: string; message: string }[] };
  /** Every connection is cut. */
  down?: boolean;
  /** The first write is answered with a secondary rate limit, to be tried again after so many seconds. */
  limit?: number;
  /** Every comment is refused as outside of the diff. */
  refuses?: boolean;
}

/** What a running server shows and takes. */
export interface GitHubServer {
  api: string;
  /** The last commit of the pull request, and the diffs of its files by path. */
  pull: { head: string; patches: Map<string, string> };
  trouble: Trouble;
  reviews: HeldReview[];
  threads: HeldThread[];
  checkRuns: HeldCheckRun[];
  /** The writes that were done: `POST /…`, or `resolve`. */
  writes: string[];
  close(): void;
}

/** The token that the server knows, and whose it is. */
export const goodToken = 'ghs_abcdefghijklmnopqrstuvwxyz0123456789';
const bot = 'github-actions[bot]';

/** Entries a page, whatever is asked for: so few that pages are turned. Stet asks GraphQL but once a second. */
const pageSize = 3;
const graphqlPageSize = 20;

const maxBody = 65_536;

/** An answer that is no success. */
class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

const ajv = new Ajv({ strict: false, allErrors: true, formats: { 'date-time': true } });
const validators = new Map<string, ValidateFunction>(
  Object.entries(schemas)
    .filter(([name]) => name !== '$comment')
    .map(([name, schema]) => [name, ajv.compile(closed(schema))]),
);

/** The schema, taking no properties but those it names. */
function closed(schema: unknown): Record<string, unknown> {
  const copy = structuredClone(schema) as Record<string, unknown>;
  const close = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, properties } = node as { type?: string; properties?: object };
    if (type === 'object' && properties) Object.assign(node, { additionalProperties: false });
    for (const inner of Object.values(node)) close(inner);
  };
  close(copy);
  return copy;
}

/** Starts a server for pull request 3 of ilse/book, which numbers what it holds from `lastId` on. */
export async function startGitHub(lastId: number): Promise<GitHubServer> {
  let last = lastId;
  let begun = 0;
  let limited = false;
  const state: GitHubServer = {
    api: '',
    pull: { head: '', patches: new Map() },
    trouble: {},
    reviews: [],
    threads: [],
    checkRuns: [],
    writes: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  const validate = (name: string, body: unknown) => {
    const check = validators.get(name)!;
    if (!check(body)) throw new Refusal(422, `Invalid request. ${ajv.errorsText(check.errors)}`);
  };
  const mayWrite = (isAllowed = true) => {
    if (state.trouble.readOnly || !isAllowed)
      throw new Refusal(403, 'Resource not accessible by integration');
  };

  const createReview = (body: Body) => {
    validate('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', body);
    mayWrite();
    const { commit_id, event, body: text = '', comments = [] } = body as unknown as ReviewRequest;
    if (commit_id !== state.pull.head)
      throw new Refusal(422, 'Unprocessable Entity: commit is not part of the pull request');
    if (event === 'COMMENT' && text === '') throw new Refusal(422, 'Unprocessable Entity: body is missing');
    if (text.length > maxBody) throw new Refusal(422, 'body is too long (maximum is 65536 characters)');
    for (const { path, line, side, start_line, body } of comments) {
      const hunks = hunksOf(state.pull.patches.get(path));
      const hunk = hunks.find((lines) => lines.has(line));
      if (state.trouble.refuses || side !== 'RIGHT' || !hunk)
        throw new Refusal(
          422,
          'Unprocessable Entity: "Pull request review thread line must be part of the diff"',
        );
      if (start_line !== undefined && (start_line >= line || !hunk.has(start_line)))
        throw new Refusal(
          422,
          'Unprocessable Entity: "start line must be part of the same hunk as the line"',
        );
      if (body.length > maxBody) throw new Refusal(422, 'body is too long (maximum is 65536 characters)');
    }
    const id = ++last;
    state.reviews.push({ id, author: bot, body: text });
    for (const { path, line, body } of comments)
      state.threads.push({ id: `T_${++last}`, author: bot, path, line, body, isResolved: false });
    return { id, body: text, html_url: urlOf(id) };
  };

  const updateReview = (id: number, body: Body) => {
    validate('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', body);
    mayWrite();
    const review = state.reviews.find((held) => held.id === id && held.author === bot);
    if (!review) throw new Refusal(404, 'Not Found');
    const text = String(body.body);
    if (text.length > maxBody) throw new Refusal(422, 'body is too long (maximum is 65536 characters)');
    // GitHub keeps CRLF where a form sent it; a client must not take that for another text.
    review.body = text.replaceAll('\n', '\r\n');
    return { id, body: text };
  };

  const writeCheckRun = (body: Body, run?: HeldCheckRun) => {
    validate(
      run ? 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}' : 'POST /repos/{owner}/{repo}/check-runs',
      body,
    );
    mayWrite(!state.trouble.noChecks);
    if (state.trouble.isPersonal) throw new Refusal(403, 'You must authenticate via a GitHub App.');
    const { name, head_sha, external_id, status, conclusion, output } = body as unknown as CheckRequest;
    if (status === 'completed' && !conclusion) throw new Refusal(422, 'conclusion is missing');
    for (const annotation of output.annotations) checkAnnotation(annotation);
    const held: HeldCheckRun = run ?? {
      id: ++last,
      name: name!,
      head: head_sha!,
      externalId: external_id ?? '',
      status: '',
      summary: '',
      annotations: [],
    };
    held.annotations.push(...output.annotations);
    Object.assign(held, { status, conclusion, summary: output.summary });
    if (!run) state.checkRuns.push(held);
    return { id: held.id };
  };

  const graphql = ({ query, variables }: GraphQLRequest) => {
    const after = Number(variables.after ?? 0);
    const page = (nodes: unknown[]) => ({
      data: {
        repository: {
          pullRequest: {
            page: {
              pageInfo: {
                hasNextPage: after + graphqlPageSize < nodes.length,
                endCursor: String(after + graphqlPageSize),
              },
              nodes: nodes.slice(after, after + graphqlPageSize),
            },
          },
        },
      },
    });
    if (query.includes('resolveReviewThread(')) {
      if (state.trouble.readOnly || state.trouble.noResolving) {
        const message = 'Resource not accessible by integration';
        return { data: null, errors: [{ type: 'FORBIDDEN', message }] };
      }
      const thread = state.threads.find(({ id }) => id === variables.thread)!;
      thread.isResolved = true;
      return { data: { resolveReviewThread: { thread: { isResolved: true } } } };
    }
    if (query.includes('reviewThreads(')) {
      return page(
        state.threads.map(({ id, isResolved, body, author }) => ({
          id,
          isResolved,
          viewerCanResolve: true,
          comments: { nodes: [{ body, viewerDidAuthor: author === bot }] },
        })),
      );
    }
    return page(
      state.reviews.map(({ id, body, author }) => ({
        databaseId: id,
        body,
        url: urlOf(id),
        viewerDidAuthor: author === bot,
      })),
    );
  };

  /** The requests that are known; a write is cut and limited as the trouble says. */
  const answer = (method: string, url: URL, body: Body): { data: unknown; link?: string } => {
    const root = '/repos/ilse/book';
    const path = url.pathname;
    if (method === 'POST' && path === '/graphql') return { data: graphql(body as unknown as GraphQLRequest) };
    if (method === 'GET' && path === `${root}/pulls/3`) return { data: { head: { sha: state.pull.head } } };
    if (method === 'GET' && path === `${root}/pulls/3/files`) {
      const files = [...state.pull.patches].map(([filename, patch]) => ({ filename, patch }));
      const [data, link] = pageOf(files, url, state.api);
      return { data, link };
    }
    if (method === 'GET' && /^\/repos\/ilse\/book\/commits\/[0-9a-f]+\/check-runs$/.test(path)) {
      const head = path.split('/')[5];
      const runs = state.checkRuns
        .filter((run) => run.head === head && run.name === url.searchParams.get('check_name'))
        .map(({ id, externalId, status, annotations }) => ({
          id,
          external_id: externalId,
          status,
          output: { annotations_count: annotations.length },
        }));
      const [data, link] = pageOf(runs, url, state.api);
      return { data: { total_count: runs.length, check_runs: data }, link };
    }
    if (method === 'POST' && path === `${root}/pulls/3/reviews`) return { data: createReview(body) };
    const review = /^\/repos\/ilse\/book\/pulls\/3\/reviews\/(\d+)$/.exec(path);
    if (method === 'PUT' && review) return { data: updateReview(Number(review[1]), body) };
    if (method === 'POST' && path === `${root}/check-runs`) return { data: writeCheckRun(body) };
    const run = /^\/repos\/ilse\/book\/check-runs\/(\d+)$/.exec(path);
    const held = state.checkRuns.find(({ id }) => id === Number(run?.[1]));
    if (method === 'PATCH' && held) return { data: writeCheckRun(body, held) };
    throw new Refusal(404, 'Not Found');
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { trouble } = state;
    const text = await textOf(request);
    if (trouble.down) return request.socket.destroy();
    if (trouble.page) {
      response.writeHead(trouble.page.status, { 'content-type': 'text/html' });
      return response.end(trouble.page.html);
    }
    if (trouble.graphql && request.url === '/graphql') return send(response, 200, trouble.graphql, {});
    const { method = '' } = request;
    const url = new URL(request.url ?? '', state.api);
    const isWrite = method !== 'GET' && !text.includes('"query":"query');
    const cut = isWrite && trouble.cut?.write === begun ? trouble.cut.when : undefined;
    if (isWrite) begun++;
    if (cut === 'before') return request.socket.destroy();
    try {
      const [kind, token] = (request.headers.authorization ?? '').split(' ');
      if (!/^(?:token|bearer)$/i.test(kind) || token !== goodToken) throw new Refusal(401, 'Bad credentials');
      if (isWrite && trouble.limit !== undefined && !limited) {
        limited = true;
        throw new Refusal(403, 'You have exceeded a secondary rate limit. Please wait a few minutes.', {
          'retry-after': String(trouble.limit),
        });
      }
      const { data, link } = answer(method, url, text === '' ? {} : JSON.parse(text));
      if (isWrite) state.writes.push(url.pathname === '/graphql' ? 'resolve' : `${method} ${url.pathname}`);
      if (cut === 'after') return request.socket.destroy();
      send(response, 200, data, link ? { link } : {});
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(response, error.status, { message: error.message }, error.headers);
    }
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: Error) =>
      send(response, 599, { message: String(error.stack) }, {}),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

type Body = Record<string, unknown>;

interface ReviewRequest {
  commit_id: string;
  event: string;
  body?: string;
  comments?: { path: string; line: number; side: string; start_line?: number; body: string }[];
}

interface CheckRequest {
  name?: string;
  head_sha?: string;
  external_id?: string;
  status: string;
  conclusion?: string;
  output: { title: string; summary: string; annotations: Record<string, unknown>[] };
}

interface GraphQLRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** The rules of annotations that are in the text of the documentation, not in its schemas. */
function checkAnnotation(annotation: Record<string, unknown>): void {
  const { start_line, end_line, start_column, end_column, message, title } = annotation as {
    start_line: number;
    end_line: number;
    start_column?: number;
    end_column?: number;
    message: string;
    title: string;
  };
  const isOrdered = start_line >= 1 && end_line >= start_line;
  const hasColumns = start_column !== undefined || end_column !== undefined;
  if (!isOrdered || (hasColumns && (start_line !== end_line || end_column! < start_column!)))
    throw new Refusal(422, 'Invalid place of an annotation');
  if (Buffer.byteLength(message) > 65_536 || title.length > 255)
    throw new Refusal(422, 'An annotation is too long');
}

/** The numbers of the new lines that each hunk shows. */
function hunksOf(patch = ''): Set<number>[] {
  const hunks: Set<number>[] = [];
  let number = 0;
  for (const line of patch.split('\n')) {
    const head = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line);
    if (head) {
      number = Number(head[1]);
      hunks.push(new Set());
    } else if (line.startsWith('+') || line.startsWith(' ')) hunks.at(-1)!.add(number++);
  }
  return hunks;
}

function pageOf(all: unknown[], url: URL, api: string): [unknown[], string | undefined] {
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url.pathname + url.search, api);
  next.searchParams.set('page', String(page + 1));
  const link = page * pageSize < all.length ? `<${next}>; rel="next"` : undefined;
  return [all.slice((page - 1) * pageSize, page * pageSize), link];
}

function urlOf(review: number): string {
  return `https://github.com/ilse/book/pull/3#pullrequestreview-${review}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return String(Buffer.concat(parts));
}

function send(
  response: ServerResponse,
  status: number,
  data: unknown,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(data));
}
