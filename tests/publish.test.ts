/** `stet publish`, as a process, against a GitHub on the loopback. */
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Code, Html, Link, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { cliOf, makeBook, type Outcome } from './setup/book.js';
import { type GitHubServer, goodToken, startGitHub } from './setup/github-server.js';
import { makeRepository, type Repository } from './setup/repository.js';

type WhenDone = (cleanUp: () => void) => void;

/** A book with a pull request on a GitHub. */
interface PulledBook extends Repository {
  github: GitHubServer;
  /** Commits what the author has written, as a push to a repository: the book's own, or a fork. */
  push(from?: string): void;
  publish(args?: readonly string[], env?: Record<string, string>): Promise<Outcome>;
}

/** Only rules that need no model: these tests are about what is done with findings. */
const quick = ['--only', 'repeated-word,indefinite-article'];

/** Opens a pull request on a book; with `like`, one that has come as far as that one. */
async function openPull(
  before: Record<string, string>,
  whenDone: WhenDone,
  like?: PulledBook,
): Promise<PulledBook> {
  const book = makeRepository(like ? {} : before, whenDone);
  const github = await startGitHub(like ? 1000 : 100);
  whenDone(() => github.close());
  if (like) {
    cpSync(like.folder, book.folder, { recursive: true });
    github.reviews.push(...structuredClone(like.github.reviews));
    github.threads.push(...structuredClone(like.github.threads));
    github.checkRuns.push(...structuredClone(like.github.checkRuns));
  }
  const base = book.git('rev-list', '--max-parents=0', 'HEAD').trim();
  const events = makeBook({}, whenDone);
  const push = (from = 'ilse/book') => {
    const head = book.commit();
    github.pull.head = head;
    const names = book.git('diff', '--name-only', '-z', base, head).split('\0').slice(0, -1);
    github.pull.patches = new Map(
      names.map((name) => {
        const patch = book.git('diff', base, head, '--', name);
        return [name, patch.slice(patch.indexOf('\n@@') + 1).replace(/\n$/, '')];
      }),
    );
    const pull = {
      number: 3,
      head: { sha: head, repo: { full_name: from } },
      base: { sha: base, ref: 'main', repo: { full_name: 'ilse/book' } },
    };
    events.write('event.json', JSON.stringify({ pull_request: pull }));
  };
  const publish = async (args: readonly string[] = quick, env: Record<string, string> = {}) => {
    const outcome = await run(book.folder, ['publish', ...args], {
      GITHUB_REPOSITORY: 'ilse/book',
      GITHUB_EVENT_PATH: path.join(events.folder, 'event.json'),
      GITHUB_API_URL: github.api,
      GITHUB_TOKEN: goodToken,
      GITHUB_SERVER_URL: '',
      GITHUB_STEP_SUMMARY: '',
      GITHUB_WORKSPACE: '',
      ...env,
    });
    if (`${outcome.stdout}${outcome.stderr}`.includes(goodToken)) throw new Error('the token was printed');
    return outcome;
  };
  return { ...book, github, push, publish };
}

/** Runs Stet without blocking the server, which lives in this process. */
function run(cwd: string, args: readonly string[], settings: Record<string, string>): Promise<Outcome> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...machine } = process.env;
  const env = { ...machine, ...settings };
  const child = spawn(process.execPath, [cliOf(), ...args], { cwd, env });
  const outcome: Outcome = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    outcome.stdout += data;
  });
  child.stderr.on('data', (data) => {
    outcome.stderr += data;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...outcome, status })));
}

/** What the server holds, without the numbers that depend on the order of requests. */
function held({ reviews, threads, checkRuns }: GitHubServer) {
  return {
    reviews: reviews.map(({ body }) => body.replace(/pullrequestreview-\d+/g, '')),
    threads: threads.map(({ path, line, body, isResolved }) => ({ path, line, body, isResolved })),
    checkRuns: checkRuns.map(({ id: _id, ...run }) => run),
  };
}

/** What a Markdown text shows: suggestions, plain text, addresses of links, raw HTML. */
function shown(markdown: string) {
  const found = {
    suggestions: [] as string[],
    texts: [] as string[],
    links: [] as string[],
    html: [] as string[],
  };
  const visit = (node: Root | Root['children'][number]): void => {
    if (node.type === 'code' && (node as Code).lang === 'suggestion')
      found.suggestions.push((node as Code).value);
    if (node.type === 'text') found.texts.push((node as unknown as Text).value);
    if (node.type === 'link') found.links.push((node as unknown as Link).url);
    if (node.type === 'html') found.html.push((node as Html).value);
    if ('children' in node) for (const child of node.children) visit(child as Root['children'][number]);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return found;
}

const first = 'Alice carried the the lantern up to the loft.';
const second = 'It was a a cold and and windy night.';
const third = 'He ate a apple.';
const quiet = 'Nobody came.';

/** A chapter whose third and fifth lines the pull request changes. */
const before = { '01.md': `${first}\n\n${quiet}\n\n${quiet}\n` };
const after = `${first}\n\n${second}\n\n${third}\n`;

/** Opens that pull request, and pushes what it changes. */
async function openPushed(whenDone: WhenDone): Promise<PulledBook> {
  const book = await openPull(before, whenDone);
  book.write('01.md', after);
  book.push();
  return book;
}

describe.concurrent('stet publish', { timeout: 120_000 }, () => {
  test('marks the lines of a first push, once however often it runs', async ({ expect, onTestFinished }) => {
    const book = await openPushed(onTestFinished);
    const { status, stdout, stderr } = await book.publish();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^2 comments written\.\nhttps:.*#pullrequestreview-\d+\n$/);
    const { reviews, threads, checkRuns, writes } = book.github;
    expect(reviews.map(({ body }) => body.split('\n')[0])).toEqual(['<!-- stet review -->']);
    expect(reviews[0].body).toContain('**Stet**: 3 errors and no warnings in 1 chapter');
    expect(threads.map(({ path, line }) => [path, line])).toEqual(
      expect.arrayContaining([
        ['01.md', 3],
        ['01.md', 5],
      ]),
    );
    const [night] = threads.filter(({ line }) => line === 3);
    expect(shown(night.body).suggestions).toEqual(['It was a cold and windy night.']);
    expect(night.body).toContain('**error**: a a → a.');
    expect(checkRuns).toHaveLength(1);
    const [check] = checkRuns;
    expect([check.head, check.status, check.conclusion]).toEqual([
      book.github.pull.head,
      'completed',
      'failure',
    ]);
    expect(check.annotations.map(({ start_line }) => start_line)).toEqual([3, 3, 5]);
    expect(check.summary).toContain(`https://github.com/ilse/book/blob/${check.head}/01.md?plain=1#L5`);

    const done = [...writes];
    const { stdout: again } = await book.publish();
    expect(again).toMatch(/^no comments written, 2 already there\./);
    expect(book.github.writes).toEqual(done);
  });

  test('updates its review on a second push, and resolves what is fixed', async ({
    expect,
    onTestFinished,
  }) => {
    const book = await openPushed(onTestFinished);
    await book.publish();
    // Somebody else may write what looks like Stet's own.
    const [{ body }] = book.github.threads;
    book.github.threads.push({ ...book.github.threads[0], id: 'T_1', author: 'mallory', body });
    book.github.reviews.unshift({ id: 1, author: 'mallory', body: '<!-- stet review -->' });

    book.write('01.md', `${first}\n\n${second}\n\n${quiet}\n\nAn new day came.\n`);
    book.push();
    book.github.writes.length = 0;
    const { status, stdout, stderr } = await book.publish();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^1 comment written, 1 already there, 1 resolved\.\n/);
    expect(book.github.writes.map((write) => write.replace(/\d+$/, ''))).toEqual([
      'POST /repos/ilse/book/pulls/3/reviews',
      'PUT /repos/ilse/book/pulls/3/reviews/',
      'resolve',
      'POST /repos/ilse/book/check-runs',
    ]);
    const own = book.github.threads.filter(({ author }) => author !== 'mallory');
    expect(own.map(({ line, isResolved }) => [line, isResolved]).sort()).toEqual([
      [3, false],
      [5, true],
      [7, false],
    ]);
    expect(book.github.reviews.map(({ author }) => author)).toEqual([
      'mallory',
      ...Array(2).fill(own[0].author),
    ]);
    expect(book.github.reviews[0].body).toBe('<!-- stet review -->');
    expect(book.github.checkRuns.map(({ head }) => head).at(-1)).toBe(book.github.pull.head);

    // A third push that mends everything says so, and takes nothing for fixed that a person has resolved.
    book.write('01.md', `${first}\n\n${quiet}\n\n${quiet}\n\n${quiet}\n`);
    book.push();
    expect((await book.publish()).stdout).toMatch(/^no comments written, 2 resolved\.\n/);
    const [, review] = book.github.reviews;
    expect(review.body).toContain('**Stet**: no errors');
    expect(book.github.checkRuns.at(-1)!.conclusion).toBe('success');
  });

  test('says again what comes back, but not what a person has resolved', async ({
    expect,
    onTestFinished,
  }) => {
    const book = await openPushed(onTestFinished);
    await book.publish();
    const [night] = book.github.threads.filter(({ line }) => line === 3);
    night.isResolved = true;
    book.write('01.md', `${first}\n\n${second}\n\n${quiet}\n`);
    book.push();
    expect((await book.publish()).stdout).toMatch(/^no comments written, 1 already there, 1 resolved\.\n/);
    book.write('01.md', after);
    book.push();
    expect((await book.publish()).stdout).toMatch(/^1 comment written, 1 already there\.\n/);
    const states = book.github.threads.map(({ line, isResolved }) => [line, isResolved]);
    expect(states.sort()).toEqual([
      [3, true],
      [5, false],
      [5, true],
    ]);
    const { writes } = book.github;
    const done = [...writes];
    expect((await book.publish()).stdout).toMatch(/^no comments written, 2 already there\.\n/);
    expect(writes).toEqual(done);
  });

  test('falls back to the log where the token may only read, and says so once', async ({
    expect,
    onTestFinished,
  }) => {
    const book = await openPushed(onTestFinished);
    book.github.trouble = { readOnly: true };
    const { status, stdout, stderr } = await book.publish();
    expect(status).toBe(1);
    expect(stderr).toBe(
      'The token may not write to this pull request, so the findings are marked by this log instead: the job needs "pull-requests: write".\n',
    );
    expect(stdout).toContain('::error file=01.md,line=5,');
    expect(stdout.match(/^::error /gm)).toHaveLength(3);
    expect(held(book.github)).toEqual({ reviews: [], threads: [], checkRuns: [] });
    book.write('01.md', `${after}\n${quiet}\n`);
    book.push('mallory/book');
    expect((await book.publish()).stderr).toMatch(
      /which comes from a fork: the findings are marked by this log/,
    );
  });

  test('says what else the token may not do', async ({ expect, onTestFinished }) => {
    const book = await openPushed(onTestFinished);
    book.github.trouble = { noChecks: true, noResolving: true };
    const { stderr } = await book.publish();
    expect(stderr).toBe('There is no check run: the job needs "checks: write".\n');
    book.write('01.md', `${first}\n\n${second}\n\n${quiet}\n`);
    book.push();
    const { stderr: again, status } = await book.publish();
    expect(again.split('\n')[0]).toContain('Comments on what is fixed stay open');
    expect(status).toBe(1);
    book.github.trouble = { isPersonal: true };
    expect((await book.publish()).stderr).toMatch(/^There is no check run: GitHub lets no personal token /);
  });

  test('keeps within 30 comments and 50 annotations a request', async ({ expect, onTestFinished }) => {
    const book = await openPull(before, onTestFinished);
    const lines = Array.from({ length: 500 }, (_, index) => `She saw number ${index} of the the gulls.`);
    book.write('02.md', `${lines.join('\n\n')}\n`);
    book.push();
    const { stdout, status } = await book.publish();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^30 comments written, 470 findings only in the summary\.\n/);
    const { reviews, threads, checkRuns, writes } = book.github;
    expect([reviews.length, threads.length]).toEqual([1, 30]);
    expect(reviews[0].body.length).toBeLessThan(65_536);
    expect(reviews[0].body).toMatch(/There is no room here for \d+ more\.$/);
    expect(checkRuns.map(({ annotations }) => annotations.map(({ start_line }) => start_line))).toEqual([
      Array.from({ length: 500 }, (_, index) => 2 * index + 1),
    ]);
    expect(writes).toHaveLength(11);

    // Where three are mended, three others get their comment.
    const open = threads.slice(0, 3).map(({ line }) => line);
    const mended = lines.map((line, index) => (open.includes(2 * index + 1) || index > 60 ? quiet : line));
    book.write('02.md', `${mended.join('\n\n')}\n`);
    book.push();
    expect((await book.publish()).stdout).toMatch(
      /^3 comments written, 27 already there, 3 resolved, 28 findings only in the summary\.\n/,
    );
    expect(threads.filter(({ isResolved }) => !isResolved)).toHaveLength(30);
  });

  test('waits where GitHub asks for a short wait, and ends where it is long', async ({
    expect,
    onTestFinished,
  }) => {
    const book = await openPushed(onTestFinished);
    book.github.trouble = { limit: 3600 };
    const { status, stdout, stderr } = await book.publish();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('GitHub asks to wait longer than Stet does');
    expect(book.github.writes).toEqual([]);

    const patient = await openPull(before, onTestFinished);
    patient.write('01.md', after);
    patient.push();
    patient.github.trouble = { limit: 1 };
    expect((await patient.publish()).status).toBe(1);
    expect(patient.github.writes).toHaveLength(2);
  });

  test('posts nothing that GitHub refuses, and has it in the summary', async ({ expect, onTestFinished }) => {
    const book = await openPushed(onTestFinished);
    book.github.trouble = { refuses: true };
    const { stdout, stderr } = await book.publish();
    expect(stdout).toMatch(/^no comments written, 3 findings only in the summary\./);
    expect(stderr).toContain('The comments are in the summary instead.');
    expect(book.github.reviews).toHaveLength(1);
    expect(book.github.reviews[0].body).toContain('| [5:8](https://github.com/ilse/book/blob/');
  });

  test('tells on the pull request what could not be read', async ({ expect, onTestFinished }) => {
    const book = await openPull(before, onTestFinished);
    book.write('01.md', after);
    book.write('02.md', 'a\0b');
    book.push();
    const { status, stderr } = await book.publish();
    expect(status).toBe(2);
    for (const told of [stderr, book.github.reviews[0].body, book.github.checkRuns[0].summary])
      expect(told).toContain('is a binary file');
  });

  test('leaves what changed meanwhile to the run of the newer commits', async ({
    expect,
    onTestFinished,
  }) => {
    const book = await openPushed(onTestFinished);
    book.github.pull.head = '0'.repeat(40);
    const { stderr } = await book.publish();
    expect(stderr).toContain('newer commits: their run will publish');
    expect(book.github.writes).toEqual([]);
  });

  test('reports what a change caused elsewhere in the summary', async ({ expect, onTestFinished }) => {
    const azura = 'Azura sang. I met Azura. We saw Azura. He told Azura. Then Azura ran. But Azura fell.';
    const files = { 'book/01.md': `Then Azurra left.\n\n${first}\n`, 'book/02.md': `${quiet}\n` };
    const book = await openPull(files, onTestFinished);
    book.write('book/02.md', `${azura}\n\n${azura}\n`);
    book.push();
    const { status, stdout } = await book.publish(['--only', 'misspelling-of-name,repeated-word', 'book']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^no comments written, 1 finding only in the summary\./);
    expect(book.github.reviews[0].body).toContain('<del>Azurra</del> <ins>Azura</ins>');
    expect(book.github.checkRuns[0].annotations.map(({ path }) => path)).toEqual(['book/01.md']);
  });

  test('quotes prose so that it does nothing', async ({ expect, onTestFinished }) => {
    const hostile = [
      'He wrote ```` to the the @ilse of #12 and GH-3 <!-- stet review --> <b>x</b> [a](https://evil.example).',
      '@mallory saw the the gulls of www.evil.example | $x$ \\ *b* ~~c~~ </td> ::error::x in the far and quiet evening. -->',
      '~~~ ```suggestion of of ~~~',
      '<!-- stet 0123456789abcdef0123456789abcdef --> was was gone.',
    ];
    const book = await openPull(before, onTestFinished);
    book.write('02.txt', `${hostile.join('\n\n')}\r\n`);
    book.push();
    const { status, stderr } = await book.publish();
    expect([status, stderr]).toEqual([1, '']);
    const { threads, reviews, checkRuns } = book.github;
    const fixed = hostile.map((line) => line.replace(/\b(the|and|of|was) \1\b/, '$1'));
    const suggestions = threads.map(({ body }) => shown(body).suggestions);
    expect(suggestions.flat().sort()).toEqual([...fixed].sort());
    const marks = /^<!-- (?:stet [0-9a-f]{32}|stet review|) ?-->$|^<\/?(?:del|ins|b|span)>$/;
    for (const text of [...threads, ...reviews].map(({ body }) => body).concat(checkRuns[0].summary)) {
      const { texts, links, html } = shown(text);
      // A mention needs a name right behind its sign, in the same piece of text.
      for (const piece of texts) expect(piece).not.toMatch(/@\w|#\d|https?:\/\/|www\./);
      for (const link of links) expect(link).toMatch(/^https:\/\/github\.com\//);
      for (const raw of html) expect(raw).toMatch(marks);
    }
    const { stdout } = await book.publish();
    expect(stdout).toMatch(/^no comments written, 4 already there\./);
  });

  test('tells what it needs, and never the token', async ({ expect, onTestFinished }) => {
    const book = await openPushed(onTestFinished);
    const push = path.join(makeBook({ 'push.json': '{}' }, onTestFinished).folder, 'push.json');
    const cases: [Record<string, string>, string][] = [
      [{ GITHUB_EVENT_PATH: '' }, 'this is none'],
      [{ GITHUB_EVENT_PATH: push }, 'this is none'],
      [{ GITHUB_REPOSITORY: '' }, 'this is none'],
      [{ GITHUB_TOKEN: '' }, 'there is no token in GITHUB_TOKEN'],
      [{ GITHUB_TOKEN: `${goodToken}\n${goodToken}` }, 'what is in GITHUB_TOKEN is no token'],
      [{ GITHUB_API_URL: 'http://example.org' }, 'does not begin with https://'],
      [{ GITHUB_TOKEN: `${goodToken}x` }, 'GitHub does not accept the token'],
      [{ GITHUB_REPOSITORY: 'ilse/other' }, 'GitHub knows no pull request 3 in ilse/other'],
    ];
    for (const [env, answer] of cases) {
      const { status, stdout, stderr } = await book.publish(quick, env);
      expect([answer, status, stdout]).toEqual([answer, 2, '']);
      expect(stderr).toContain(answer);
      expect(stderr).not.toContain(goodToken.slice(0, 20));
    }
    const named = await book.publish([...quick, '--token-env', 'BOT_TOKEN'], {
      GITHUB_TOKEN: '',
      BOT_TOKEN: goodToken,
    });
    expect(named.status).toBe(1);
    expect(book.github.reviews).toHaveLength(1);
  });

  test('writes the reports of its run to files, and prints none', async ({ expect, onTestFinished }) => {
    const book = await openPushed(onTestFinished);
    const file = path.join(book.folder, '..', `${path.basename(book.folder)}.json`);
    onTestFinished(() => rmSync(file, { force: true }));
    const { stdout } = await book.publish([...quick, '--format', 'json', '--output', file]);
    expect(stdout).toMatch(/^\d comments written/);
    const { files, summary } = JSON.parse(readFileSync(file, 'utf8'));
    // The first line is as it was.
    expect(files[0].messages.map(({ start }: { start: { line: number } }) => start.line)).not.toContain(1);
    expect(summary.errors).toBeGreaterThan(0);
    const printed = await book.publish([...quick, '--format', 'sarif']);
    expect(printed.status).toBe(2);
    expect(printed.stderr).toContain('give the report a file: --format sarif --output FILE');
  });

  test('ends where GitHub cannot be reached, and does everything later', async ({
    expect,
    onTestFinished,
  }) => {
    const book = await openPushed(onTestFinished);
    book.github.trouble = { down: true };
    const { status, stdout, stderr } = await book.publish();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('GitHub cannot be reached');
    book.github.trouble = {};
    expect((await book.publish()).status).toBe(1);
    expect(book.github.writes).toHaveLength(2);
  });
});

describe.concurrent('what else answers', { timeout: 120_000 }, () => {
  test.for([
    [
      { page: { status: 502, html: '<html>\n<title>Unicorn!</title>' } },
      'GitHub cannot be reached: it answers with the status 502; run the job again later',
    ],
    [{ page: { status: 200, html: '<html>Log in</html>' } }, 'is not GitHub'],
    [
      { graphql: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] } },
      'GitHub asks to wait longer than Stet does',
    ],
  ] as const)(
    'is told in words for the author: $1',
    async ([trouble, answer], { expect, onTestFinished }) => {
      const book = await openPull(before, onTestFinished);
      book.write('01.md', after);
      book.push();
      book.github.trouble = structuredClone(trouble) as GitHubServer['trouble'];
      const { status, stdout, stderr } = await book.publish();
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(answer);
      expect(stderr).not.toMatch(/<html>|please report/);
    },
  );
});

describe('a network cut in the middle', () => {
  /** Sixty lines with a slip: more annotations than one request takes. */
  const slips = Array.from({ length: 60 }, (_, index) => `She saw number ${index} of the the gulls.\n`).join(
    '\n',
  );
  const cleaning: (() => void)[] = [];
  let pushed: PulledBook;

  beforeAll(async () => {
    pushed = await openPull(before, (cleanUp) => cleaning.push(cleanUp));
    pushed.write('02.md', slips);
    pushed.push();
    await pushed.publish();
  });

  afterAll(() => {
    for (const cleanUp of cleaning) cleanUp();
  });

  /** A second push, which is cut or not. */
  async function pushAgain(whenDone: WhenDone, cut?: GitHubServer['trouble']['cut']) {
    const book = await openPull(before, whenDone, pushed);
    const left = slips.replace('the the', 'the').replace('the the', 'the');
    book.write('02.md', `${left}\n${second}\n`);
    book.push();
    book.github.trouble = { cut };
    const { status, stderr } = await book.publish();
    // Each book has commits of its own.
    const state = JSON.parse(JSON.stringify(held(book.github)).replace(/[0-9a-f]{40}/g, 'commit'));
    return { status, stderr, state, writes: [...book.github.writes].sort() };
  }

  test.concurrent.for([
    { write: 0, when: 'before' },
    { write: 0, when: 'after' },
    { write: 1, when: 'after' },
    { write: 2, when: 'after' },
    { write: 4, when: 'before' },
    { write: 4, when: 'after' },
    { write: 5, when: 'after' },
  ] as const)(
    'posts nothing twice: write $write, $when it was done',
    { timeout: 120_000 },
    async (cut, { expect, onTestFinished }) => {
      uncut ??= pushAgain(onTestFinished);
      const [whole, mended] = await Promise.all([uncut, pushAgain(onTestFinished, cut)]);
      expect([whole.status, whole.stderr]).toEqual([1, '']);
      expect(whole.writes).toHaveLength(6);
      expect(mended).toEqual(whole);
    },
  );

  let uncut: ReturnType<typeof pushAgain> | undefined;
});
