/** Finds a semicolon before words that are no sentence: “a picture of the crew; drawn by the cook”. */
import type { Document, Sentence, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

/** Participles that cannot be a past tense. */
const participles = words(`
  taken given written broken known seen done gone born drawn shown worn torn thrown hidden chosen driven grown forgotten
  stolen frozen woven beaten eaten fallen spoken sworn shaken mistaken surrounded followed accompanied
`);

/** What they begin hangs on the words before. */
const hanging = words('whose whom although whereas including especially except unlike despite which who');

/** Words in -ing that are no participles, or that open a clause. */
const notParticiples = words(`
  nothing something anything everything evening morning king ring thing string spring wing being during according
  considering judging
`);

const finite = words(`
  is are was were am be has have had do does did can could will would shall should may might must i'm he's she's it's i he
  she we they
`);

const semicolon = formsThat(({ text }) => text === ';');

export default defineRule({
  id: 'semicolon-fragment',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A semicolon before words that are no sentence of their own.',
  why: 'A semicolon parts two sentences, or the items of a list; what hangs on the words before takes a comma.',
  examples: [
    {
      bad: 'On the wall hung a map[[;]] drawn by her father.',
      good: 'On the wall hung a map, drawn by her father.',
    },
    {
      bad: 'She met the old man[[;]] whose boat lay there.',
      good: 'She met the old man, whose boat lay there.',
    },
    {
      bad: '“I like them all[[;]] especially the gray mare,” he said.',
      good: '“I like them all, especially the gray mare,” he said.',
    },
    {
      bad: 'He ran down the hill[[;]] waving his hat in the air.',
      good: 'He ran down the hill, waving his hat in the air.',
    },
    { ok: 'He came late; she had gone.', because: 'two sentences' },
    {
      ok: 'She saw the man who had sent for her; who stood there with his hat in his hand.',
      because: 'two of a row',
    },
    { ok: 'They met Ilse, the smith; Tomas, the clerk; and Brand.', because: 'a list' },
    { ok: '“He ran; running was all he knew,” she said.', because: 'a sentence that begins with a noun' },
    { ok: '“It is late; nothing stirs,” he said.', because: 'no participle' },
    { ok: 'He sang; taken by surprise, she wept.', because: 'a sentence after a participle' },
    { ok: 'She rose; the boat, given time, would come.', because: 'two sentences' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(semicolon)) {
      const next = document.at(token.index + 1);
      const sentence = document.sentenceOf(token);
      if (next?.kind !== 'word' || next.sentence !== token.sentence) continue;
      if (!isLone(document, sentence, token) || !hangs(document, sentence, next)) continue;
      report({
        at: token,
        expected: [','],
        reason: `What follows hangs on the words before: “${next.text}”.`,
      });
    }
  },
});

/** Whether it is the only semicolon of its sentence, so that it parts no list. */
function isLone(document: Document, sentence: Sentence, semicolon: Token): boolean {
  for (let index = sentence.first; index < sentence.last; index++) {
    if (document.tokens[index].text === ';' && index !== semicolon.index) return false;
  }
  return true;
}

function hangs(document: Document, sentence: Sentence, next: Token): boolean {
  if (hanging.has(next.lower))
    return !(
      /^(?:which|who)$/.test(next.lower) &&
      (isAsked(document, sentence) || goesOn(document, sentence, next))
    );
  const isParticiple =
    participles.has(next.lower) || (/^\p{L}{2,}ing$/u.test(next.lower) && !notParticiples.has(next.lower));
  if (!isParticiple) return false;
  for (let index = next.index + 1; index < sentence.last; index++) {
    const token = document.tokens[index];
    if (token.text === ',' || finite.has(token.lower)) return false;
    // “Read by my sister; remaining errors my own.”
    if (/^(?:mine|own)$/.test(token.lower) && document.at(index + 1)?.text === '.') return false;
    if (token.quote === 'close') break;
  }
  return true;
}

/** “Her mother, who has come in case; who claps so hard”: clauses of one kind, parted as the items of a list are. */
function goesOn(document: Document, { first }: Sentence, next: Token): boolean {
  for (let index = first; index < next.index; index++)
    if (document.tokens[index].lower === next.lower) return true;
  return false;
}

function isAsked(document: Document, sentence: Sentence): boolean {
  for (let index = sentence.last - 1; index >= sentence.last - 3; index--) {
    if (document.at(index)?.text.startsWith('?')) return true;
  }
  return false;
}
