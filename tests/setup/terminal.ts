/** A real pseudo-terminal: tmux draws what a process prints and types what a test wants typed. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Why terminals cannot be tested here; undefined where they can. */
export const noTerminal: string | undefined = whyNot();

/** A process in a terminal of 90 columns and 40 rows. */
export class Terminal {
  readonly #socket = `stet-${randomUUID()}`;

  /** Runs a command of the shell; its exit status is shown when it ends. */
  constructor(command: string, cwd: string) {
    const shell = `${command}; echo "status $?"; sleep 600`;
    this.#tmux('-f', '/dev/null', 'new-session', '-d', '-x', '90', '-y', '40', '-c', cwd, shell);
    onTestFinished(() => {
      this.#tmux('kill-server');
    });
  }

  /** Presses keys by their names in tmux: `Enter`, `C-u`, `a`. */
  press(...keys: string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  /** Types a text. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', text);
  }

  /** Waits until the screen shows a text, and gives the whole screen. */
  async shows(text: string): Promise<string> {
    for (let tries = 0; tries < 200; tries++) {
      const screen = this.#tmux('capture-pane', '-p').trimEnd();
      if (screen.includes(text)) return screen;
      await sleep(50);
    }
    throw new Error(`the terminal does not show “${text}”:\n${this.#tmux('capture-pane', '-p').trimEnd()}`);
  }

  #tmux(...args: string[]): string {
    const { TMUX: _tmux, NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
    return execFileSync('tmux', ['-L', this.#socket, ...args], { encoding: 'utf8', env });
  }
}

function whyNot(): string | undefined {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'tmux is not installed';
  }
}
