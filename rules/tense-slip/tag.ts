/** A tag in the present among tags in the past: “‘Yes,’ she says.” where all others said. */
import type { Attribution, Document, Token } from '../../src/core/document.js';
import { oncePerDocument } from '../../src/core/once.js';
import type { Story } from '../../src/core/story.js';
import { words } from '../../src/core/text.js';
import { pastOf, thirdPersonOf } from '../lists/verb-forms.js';

const pasts = new Map(
  [...words('say ask reply answer whisper mutter murmur shout yell add scream')].map((base) => [
    thirdPersonOf(base),
    pastOf(base),
  ]),
);
const inPast: ReadonlySet<string> = new Set(pasts.values());
/** So many tags before and behind must all be in the past. */
const asked = 3;
/** Of the chapter’s tags no more than one in so many is in the present. */
const shareOfPresent = 12;

const tagsOf = oncePerDocument((document) =>
  document.quotations
    .flatMap(({ after, speech }) => (speech && after?.kind === 'tag' && after.whole ? [after] : []))
    .filter(({ verb }) => {
      const { lower } = document.tokens[verb];
      return inPast.has(lower) || pasts.has(lower);
    }),
);

/** The tags that slip into the present, each with the past of its verb. */
export function presentTags(document: Document, story: Story): [Token, string][] {
  const tags = tagsOf(document);
  const verbs = tags.map(({ verb }) => document.tokens[verb]);
  const slips = tags.filter(({ verb }) => pasts.has(document.tokens[verb].lower));
  if (slips.length * shareOfPresent > tags.length) return [];
  return verbs.flatMap((verb, at): [Token, string][] => {
    const past = pasts.get(verb.lower);
    if (!past || !isSaidBy(document, tags[at], story)) return [];
    const others = [...verbs.slice(Math.max(0, at - asked), at), ...verbs.slice(at + 1, at + 1 + asked)];
    return others.length === 2 * asked && others.every(({ lower }) => inPast.has(lower))
      ? [[verb, past]]
      : [];
  });
}

/** “she says”, “Rolf says”, “says Rolf”; but “says he” is how some tell a tale. */
function isSaidBy(document: Document, { subject, verb }: Attribution, story: Story): boolean {
  const who = document.tokens[subject];
  if (/^(?:he|she)$/.test(who.lower)) return subject < verb;
  return story.name(who.lower) !== undefined;
}
