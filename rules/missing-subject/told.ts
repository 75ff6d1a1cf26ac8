/** What is thought or said, in a clause without its subject: “I knew wasn’t Tom”, “I know that are late”. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';

const nominatives = words('i he she it we they you');
const thinking = words(`
  knew know said thought think believe believed see saw hope hoped felt say suppose supposed guess guessed wish wished
  realized realised fear feared imagine imagined noticed understand understood mean meant promised insisted admitted
  declared swore found decided
`);
/** Behind these “that” opens a clause and is no subject. */
const beforeThat = words('so now sure afraid certain glad sorry aware convinced');
const singular = words("wasn't was isn't is doesn't has hasn't");
const plural = words("were weren't are aren't have haven't");
const others = words("didn't did had hadn't would wouldn't could couldn't might must should can can't won't");

/** Verbs that are looked at. */
export const finite: ReadonlySet<string> = new Set([...singular, ...plural, ...others]);

/** The subjects that may be missing before a verb; undefined where none is. */
export function subjectsOfTold(document: Document, verb: Token): string[] | undefined {
  if (!finite.has(verb.lower) || isCapitalized(verb.text) || verb.register === 'verse') return undefined;
  const before = document.previousInSentence(verb);
  const next = document.nextWord(verb);
  const behind = before && document.previousInSentence(before);
  if (!behind || !next || nominatives.has(next.lower) || next.lower === 'there') return undefined;
  if (before.lower === 'that')
    return plural.has(verb.lower) && lacksBehindThat(document, behind, next)
      ? ['they', 'you', 'we']
      : undefined;
  if (!thinking.has(before.lower) || !nominatives.has(behind.lower)) return undefined;
  const opener = document.previousInSentence(behind);
  const isMain =
    document.opensSentence(behind) ||
    (opener !== undefined && /^(?:but|and)$/.test(opener.lower) && document.opensSentence(opener));
  if (!isMain) return undefined;
  return plural.has(verb.lower) ? ['you', 'they', 'we'] : ['it', 'he', 'she'];
}

/** “I know that are late”, “so that were seen by all”; not “thoughts that are new”. */
function lacksBehindThat(document: Document, leader: Token, next: Token): boolean {
  if (!beforeThat.has(leader.lower)) {
    const subject = document.previousInSentence(leader);
    if (!thinking.has(leader.lower) || !subject || !nominatives.has(subject.lower)) return false;
  }
  // “He wished that weren’t true.”
  if (/^wish(?:ed)?$/.test(leader.lower)) return false;
  return !/^(?:the|a|these|those|my|his|all|both|many|some|no)$/.test(next.lower);
}
