/** Speaks with GitHub. Nothing else in Stet opens the network, and this only for `stet publish`. */
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type { LineComment } from './comments.js';
import { PublishError } from './publish-error.js';

/** The pull request to publish on, and how to speak with GitHub. */
export interface Address {
  owner: string;
  repo: string;
  /** The pull request. */
  number: number;
  token: string;
  /** The address of the API. */
  api: string;
}

/** A review that the holder of the token wrote. */
export interface OwnReview {
  id: number;
  body: string;
  url: string;
}

/** A thread that the holder of the token began. */
export interface OwnThread {
  id: string;
  body: string;
  isResolved: boolean;
  canResolve: boolean;
}

/** A file of the pull request. */
export interface PullFile {
  path: string;
  /** Absent where GitHub shows no diff, as of very long ones. */
  patch?: string;
}

/** A check run of the same name on the commit. */
export interface OwnCheckRun {
  id: number;
  externalId: string;
  isCompleted: boolean;
  /** How many annotations have arrived. */
  annotations: number;
}

/** A mark in the list of a check run. */
export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: 'notice' | 'warning' | 'failure';
  title: string;
  message: string;
}

/** What a check run shows. */
export interface CheckState {
  title: string;
  summary: string;
  annotations: CheckAnnotation[];
  /** Absent while more annotations are to come. */
  conclusion?: 'success' | 'neutral' | 'failure';
}

/** Longer waits than this, in seconds, are not waited for. */
const longestWait = 90;

/** How often GitHub may ask for a wait before one request. */
const mostWaits = 2;

/** How long one request may take, in ms. */
const timeLimit = 30_000;

const reviewsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    page: reviews(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { databaseId body url viewerDidAuthor }
    }
  } }
}`;

const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    page: reviewThreads(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id isResolved viewerCanResolve comments(first: 1) { nodes { body viewerDidAuthor } } }
    }
  } }
}`;

const resolveMutation = `mutation ($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { thread { isResolved } }
}`;

interface ReviewNode {
  databaseId: number | null;
  body: string;
  url: string;
  viewerDidAuthor: boolean;
}

interface ThreadNode {
  id: string;
  isResolved: boolean;
  viewerCanResolve: boolean;
  comments: { nodes: ({ body: string; viewerDidAuthor: boolean } | null)[] | null };
}

interface Page<Node> {
  repository: {
    pullRequest: {
      page: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        nodes: (Node | null)[] | null;
      };
    } | null;
  } | null;
}

/** Writes are not sent again by themselves: whether one has arrived is looked up first. */
const once = { request: { retries: 0 } };

/** One pull request on GitHub. Every method throws a PublishError. */
export class GitHub {
  readonly #octokit: Octokit;
  readonly #address: Address;
  readonly #pull: { owner: string; repo: string; pull_number: number };

  constructor(address: Address) {
    this.#address = address;
    const { owner, repo, number, token, api } = address;
    this.#pull = { owner, repo, pull_number: number };
    const waits = (after: number, _options: unknown, _octokit: unknown, count: number) =>
      after <= longestWait && count < mostWaits;
    const silent = () => {};
    this.#octokit = new (Octokit.plugin(retry, throttling))({
      auth: token,
      baseUrl: api,
      userAgent: 'stet',
      log: { debug: silent, info: silent, warn: silent, error: silent },
      retry: { retries: 1 },
      throttle: { id: 'stet', onRateLimit: waits, onSecondaryRateLimit: waits },
      request: {
        fetch: (url: string, init: RequestInit) =>
          fetch(url, { ...init, signal: AbortSignal.timeout(timeLimit) }),
      },
    });
  }

  /** The last commit of the pull request. */
  async head(): Promise<string> {
    const { data } = await this.#ask(() => this.#octokit.rest.pulls.get(this.#pull));
    const head: unknown = data?.head?.sha;
    // A gateway may answer in the place of GitHub, with a page to log in or the like.
    if (typeof head !== 'string')
      throw new PublishError(`what answers at ${this.#address.api} is not GitHub`);
    return head;
  }

  /** The files that the pull request changes. */
  async files(): Promise<PullFile[]> {
    const files = await this.#ask(() =>
      this.#octokit.paginate(this.#octokit.rest.pulls.listFiles, { ...this.#pull, per_page: 100 }),
    );
    return files.map(({ filename, patch }) => ({ path: filename, patch }));
  }

  /** The reviews that the holder of the token wrote, oldest first. */
  async reviews(): Promise<OwnReview[]> {
    const nodes = await this.#pages<ReviewNode>(reviewsQuery);
    return nodes.flatMap(({ databaseId, body, url, viewerDidAuthor }) =>
      viewerDidAuthor && databaseId !== null ? [{ id: databaseId, body, url }] : [],
    );
  }

  /** The threads that the holder of the token began. */
  async threads(): Promise<OwnThread[]> {
    const nodes = await this.#pages<ThreadNode>(threadsQuery);
    return nodes.flatMap(({ id, isResolved, viewerCanResolve, comments }) => {
      const first = comments.nodes?.[0];
      return first?.viewerDidAuthor
        ? [{ id, body: first.body, isResolved, canResolve: viewerCanResolve }]
        : [];
    });
  }

  /** Writes a review of a commit with its comments, all or nothing; gives its address. */
  async createReview(commit: string, body: string, comments: readonly LineComment[]): Promise<string> {
    const { data } = await this.#ask(() =>
      this.#octokit.rest.pulls.createReview({
        ...this.#pull,
        ...once,
        commit_id: commit,
        event: 'COMMENT',
        body,
        comments: comments.map(({ path, startLine, line, body }) => ({
          path,
          line,
          side: 'RIGHT',
          ...(startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' }),
          body,
        })),
      }),
    );
    return data.html_url;
  }

  /** Gives a review another text. */
  async updateReview(id: number, body: string): Promise<void> {
    await this.#ask(() =>
      this.#octokit.rest.pulls.updateReview({ ...this.#pull, ...once, review_id: id, body }),
    );
  }

  /** Marks a thread as resolved. */
  async resolve(thread: string): Promise<void> {
    await this.#ask(() => this.#octokit.graphql(resolveMutation, { ...once, thread }));
  }

  /** The check runs of this name on a commit, newest first. */
  async checkRuns(commit: string, name: string): Promise<OwnCheckRun[]> {
    const { owner, repo } = this.#pull;
    const runs = await this.#ask(() =>
      this.#octokit.paginate(this.#octokit.rest.checks.listForRef, {
        owner,
        repo,
        ref: commit,
        check_name: name,
        filter: 'all',
        per_page: 100,
      }),
    );
    return runs.map(({ id, external_id, status, output }) => ({
      id,
      externalId: external_id ?? '',
      isCompleted: status === 'completed',
      annotations: output.annotations_count,
    }));
  }

  /** Begins a check run; gives its number. */
  async createCheckRun(commit: string, name: string, externalId: string, state: CheckState): Promise<number> {
    const { owner, repo } = this.#pull;
    const { data } = await this.#ask(() =>
      this.#octokit.rest.checks.create({
        owner,
        repo,
        ...once,
        name,
        head_sha: commit,
        external_id: externalId,
        ...stateOf(state),
      }),
    );
    return data.id;
  }

  /** Adds annotations to a check run, and ends it where the state has a conclusion. */
  async updateCheckRun(id: number, state: CheckState): Promise<void> {
    const { owner, repo } = this.#pull;
    await this.#ask(() =>
      this.#octokit.rest.checks.update({ owner, repo, ...once, check_run_id: id, ...stateOf(state) }),
    );
  }

  async #pages<Node>(query: string): Promise<Node[]> {
    const { owner, repo, pull_number: number } = this.#pull;
    const nodes: Node[] = [];
    for (let after: string | null = null; ; ) {
      const variables: Record<string, unknown> = { owner, repo, number, after };
      const answer: Page<Node> = await this.#ask(() => this.#octokit.graphql<Page<Node>>(query, variables));
      const page = answer.repository?.pullRequest?.page;
      if (!page) throw this.#unknown();
      nodes.push(...(page.nodes ?? []).filter((node) => node !== null));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage || after === null) return nodes;
    }
  }

  #unknown(): PublishError {
    const { owner, repo, number } = this.#address;
    return new PublishError(
      `GitHub knows no pull request ${number} in ${owner}/${repo}, or the token may not see it: the job needs "pull-requests: write"`,
    );
  }

  async #ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    try {
      return await request();
    } catch (error) {
      throw this.#explain(error);
    }
  }

  /** Octokit's errors hold the request with its headers: none of it leaves this class, and no token in a message. */
  #explain(error: unknown): PublishError {
    if (error instanceof PublishError) return error;
    const { status, message, types, waits } = describeFailure(error);
    const said = message.replaceAll(this.#address.token, '[token]');
    if (waits) {
      return new PublishError(
        'GitHub asks to wait longer than Stet does before it takes more; run it again later',
      );
    }
    if (status === 401) return new PublishError('GitHub does not accept the token (401)');
    if (status === 403 || types.includes('FORBIDDEN'))
      return new PublishError(`the token may not do this: ${said}`, 'rights');
    if (status === 404 || types.includes('NOT_FOUND')) return this.#unknown();
    if (status === 422) return new PublishError(`GitHub refuses it: ${said}`, 'refused');
    // octokit gives a broken connection the status 500.
    if (status !== undefined && status >= 500) {
      const why = /^\s*</.test(said) ? `it answers with the status ${status}` : said;
      return new PublishError(`GitHub cannot be reached: ${why}; run the job again later`, 'lost');
    }
    return new PublishError(`GitHub could not be asked: ${said}`);
  }
}

function stateOf({ title, summary, annotations, conclusion }: CheckState) {
  const output = { title, summary, annotations };
  return conclusion === undefined
    ? { status: 'in_progress' as const, output }
    : { status: 'completed' as const, conclusion, output };
}

interface Failure {
  status?: number;
  message: string;
  /** What GraphQL calls its errors. */
  types: string[];
  /** Whether GitHub asked to wait. */
  waits: boolean;
}

/** What of an error of octokit, whatever it holds, may be told. */
function describeFailure(error: unknown): Failure {
  const { status, message, errors, response, headers } = error as {
    status?: number;
    message?: string;
    errors?: { type?: string }[];
    response?: { headers?: Record<string, string | undefined> };
    headers?: Record<string, string | undefined>;
  };
  const types = (errors ?? []).flatMap(({ type }) => (type ? [type] : []));
  const head = response?.headers ?? headers ?? {};
  const isLimited = status === 429 || (status === 403 && head['x-ratelimit-remaining'] === '0');
  const text = (message ?? String(error)).split('\n')[0];
  return {
    status,
    message: text,
    types,
    // The throttling of octokit makes an error of its own of what GraphQL answers.
    waits:
      isLimited ||
      types.includes('RATE_LIMITED') ||
      /\bsecondary rate\b|^GraphQL Rate Limit Exceeded$/i.test(message ?? ''),
  };
}
