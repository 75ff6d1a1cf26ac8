/** How a chapter is read: quotation marks paired, speech told from quoted words, tags and beats found. */
import { describe, expect, test } from 'vitest';
import type { Document, Quotation } from '../src/core/document.js';
import { readMarkdown } from '../src/reading/markdown.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';

const read = (text: string) => readDocument(readPlain(text));

/** The words of a quotation with its marks; to the paragraph's end where it never closes. */
function wordsOf(document: Document, quotation: Quotation): string {
  const end =
    quotation.close === undefined
      ? document.paragraphs[quotation.paragraph].end
      : document.tokens[quotation.close].end;
  return document.text.slice(document.tokens[quotation.open].start, end);
}

const quotationsOf = (text: string) => {
  const document = read(text);
  return document.quotations.map((quotation) => wordsOf(document, quotation));
};
const strays = (text: string) => read(text).tokens.filter((token) => token.quote === 'stray').length;

describe('quotation marks', () => {
  test.each([
    ['double marks', '“Go,” he said. “Now.”', ['“Go,”', '“Now.”']],
    ['straight marks', '"Go," he said. "Now."', ['"Go,"', '"Now."']],
    ['British single marks', "'Go,' he said. 'Now.'", ["'Go,'", "'Now.'"]],
    [
      'elisions in British marks',
      "'Get 'em inside, and the dogs too,' said Ilse.",
      ["'Get 'em inside, and the dogs too,'"],
    ],
    [
      'a plural possessive and a dropped g in British marks',
      "'The boys' father,' he said, 'is goin' home.'",
      ["'The boys' father,'", "'is goin' home.'"],
    ],
    [
      'singles inside doubles',
      '“He told me ‘never,’ and left,” she said.',
      ['“He told me ‘never,’ and left,”', '‘never,’'],
    ],
    [
      'doubles inside singles',
      '‘He told me “never,” and left,’ she said.',
      ['‘He told me “never,” and left,’', '“never,”'],
    ],
    [
      'words that have lost an h in British marks',
      "'Well,' said Ann, ''e's 'ungry,' and sat. 'And 'is 'usband took 'is 'at. By 'eck!'",
      ["'Well,'", "''e's 'ungry,'", "'And 'is 'usband took 'is 'at. By 'eck!'"],
    ],
    [
      'a speech that opens with a clipped word',
      "'No,' he said. ''Course it is.'",
      ["'No,'", "''Course it is.'"],
    ],
    ['two marks for one', "''Of course,'' he said.", ["''Of course,''", "'Of course,'"]],
    [
      'a conjunction that opens a speech',
      "'No,' she said. 'And where is he?'",
      ["'No,'", "'And where is he?'"],
    ],
    ['a year in British marks', "‘I came in '89,’ he said.", ["‘I came in '89,’"]],
    ['an interrupted speech', '“I never—” he began.', ['“I never—”']],
    ['a curly mark turned the wrong way', '“I never meant to—“', ['“I never meant to—“']],
    [
      'a conjunction that looks like an elision',
      '“He said, ‘and then we ran,’ and sat.”',
      ['“He said, ‘and then we ran,’ and sat.”', '‘and then we ran,’'],
    ],
  ])('pairs %s', (_what, text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
    expect(strays(text)).toBe(0);
  });

  test.each(['Get ’em inside, and the boys’ dogs.', "'Twas the dogs' bowl, an' no mistake."])(
    'takes apostrophes for no quotation: %s',
    (text) => expect(quotationsOf(text)).toEqual([]),
  );

  test('lets a speech go on in the next paragraph', () => {
    const [first, second] = read('“We left at dawn.\n\n“By noon it rained.”').quotations;
    expect([first.continues, first.close, second.continues]).toEqual([true, undefined, false]);
  });

  test('does not let a speech go on where the next paragraph does not open', () => {
    expect(read('“We left at dawn.\n\nBy noon it rained.').quotations[0].continues).toBe(false);
  });

  test('calls a mark stray that closes nothing', () => expect(strays('We left at dawn,” he said.')).toBe(1));
});

describe('speech', () => {
  test.each([
    ['He lived in a “safe” house.', false],
    ['They sang “blue harbor” all night.', false],
    ['“Safe,” he said.', true],
    ['He said, “Safe.”', true],
  ])('%s', (text, speech) => expect(read(text).quotations[0].speech).toBe(speech));

  test('sets the register of what is said and of what is told', () => {
    const { tokens } = read('“Go,” he said.');
    const registers = tokens.filter(({ kind }) => kind === 'word').map(({ register }) => register);
    expect(registers).toEqual(['dialogue', 'narration', 'narration']);
  });
});

describe('what stands after speech', () => {
  test.each([
    ['“Go,” she said.', 'tag', 'she said', true],
    ['“Go,” said the man in the grey coat.', 'tag', 'said the man in the grey coat', true],
    ['“Go,” Lord Peter Grey of Marr said.', 'tag', 'Lord Peter Grey of Marr said', true],
    ['“Go,” the red-haired captain replied.', 'tag', 'the red-haired captain replied', true],
    ['“Go,” Tomas and Ilse shouted.', 'tag', 'Tomas and Ilse shouted', true],
    ['“Go,” Mr. Brand said.', 'tag', 'Mr. Brand said', true],
    ['“Go,” he had said before.', 'tag', 'he had said', true],
    ['“Go,” they say.', 'tag', 'they say', true],
    ['“Go” he wispered.', 'tag', 'he wispered', true],
    ['“Go,” he put in.', 'tag', 'he put', true],
    ['“Go.” He said nothing.', 'tag', 'He said', false],
    ['“Go.” He asked the guard to leave.', 'tag', 'He asked', false],
    ['“Go.” She began to walk.', 'tag', 'She began', false],
    ['“Go,” she laughed.', 'maybe', 'she laughed', true],
    ['“Go.” She looked down.', 'beat', 'She looked', false],
    ['“Go?” her last question was faint.', 'beat', 'her last question was', false],
  ])('%s', (text, kind, words, whole) => {
    const document = read(text);
    const after = document.quotations[0].after;
    expect(after && [after.kind, after.whole]).toEqual([kind, whole]);
    const [first, last] = [document.tokens[after?.first ?? 0], document.tokens[(after?.last ?? 1) - 1]];
    expect(document.text.slice(first.start, last.end)).toBe(words);
  });

  test.each([
    '“Go,” and he left.',
    '“Go.” The last cries of the gulls faded.',
    '“Go.” Rain fell on the sea.',
  ])('finds no tag in %s', (text) => expect(read(text).quotations[0].after?.kind).not.toBe('tag'));
});

test.each(['iv.', 'XII', '(2)', '3.', '~ ii ~'])('the number of a part stands over it: %s', (number) => {
  const source = `It was late.\n\n${number}\n\nShe slept.`;
  expect(read(source).paragraphs[1].kind).toBe('heading');
  expect(read('It was late.\n\nill.\n\nShe slept.').paragraphs[1].kind).toBe('prose');
});

describe('verse in small letters', () => {
  const kinds = (text: string) => read(text).paragraphs.map(({ kind }) => kind);

  test('stanzas, and lines alone among them', () => {
    const poem = 'it was late.\n\nthe moon came down\nto the rain barrel\nand drank\n\nso we ran.';
    expect(kinds(`${poem}\n\nShe closed the book.`)).toEqual(['verse', 'verse', 'verse', 'prose']);
  });

  test('not lines of which none is a stanza', () => {
    expect(kinds('it was late.\n\nso we ran.\n\nShe closed the book.')).not.toContain('verse');
  });
});

describe('messages of a chat', () => {
  const kinds = (text: string) => read(text).paragraphs.map(({ kind }) => kind);

  test.each([
    'mags: u awake??\nole: no',
    'mags: u awake??\n\nole: no',
    '[21:04] Mags: u awake??\n[21:05] Ole: no',
    '<mags> : are you there\nole: OMG. yes',
    'mags: u awake\nole: no\nmags: so what',
    'mags s: u awake\nole: No. Go to sleep.\nmags s has left the chat',
  ])('%s', (text) => {
    expect(new Set(kinds(`It was late.\n\n${text}\n\nShe slept.`))).toEqual(new Set(['prose', 'message']));
  });

  test('one line of who has chatted', () => {
    const text = 'mags: u awake??\nole: no\n\nIt was late.\n\nmags: go to sleep then';
    expect(kinds(text)).toEqual(['message', 'prose', 'message']);
    expect(kinds('It was late.\n\nmags: go to sleep then')).toEqual(['prose', 'prose']);
  });

  test('what a chat says of its own', () => {
    expect(kinds('kit: are you up\n\nole: no\n\nkit changed the name of the group to OWLS')[2]).toBe(
      'message',
    );
  });

  test('posts in a row', () => {
    expect(kinds('@ren (verified)\nok so it was late\n\n1/ i went out.\n\n2/ it was WET!')).toEqual(
      Array(3).fill('message'),
    );
    expect(kinds('1/ i went out.')).toEqual(['prose']);
  });

  test('what has its sender and time in a line above', () => {
    const chat =
      'kit — Today at 2:13 AM\nare you up\n\nole — Today at 2:14 AM\nNo.\n\nkit — Today at 2:15 AM\nok';
    expect(new Set(kinds(`It was late.\n\n${chat}\n\nShe slept.`))).toEqual(new Set(['prose', 'message']));
    const diary = 'Monday, 2:13 AM\nThe rain went on.\n\nMonday, 3:15 AM\nit stopped.';
    expect(kinds(diary)).not.toContain('message');
  });

  test('what stands over a chat', () => {
    const markdown = '**GROUP CHAT: owls & ole**\n\n**[Tues 11:48 PM]**\n\n**mags:** u up??\n\n**ole:** no';
    const { paragraphs } = readDocument(readMarkdown(markdown));
    expect(paragraphs.map(({ kind }) => kind)).toEqual(Array(4).fill('message'));
    expect(kinds('It was 9.\n\nmags: u awake??\n\nole: no')[0]).toBe('prose');
  });

  test('short lines, of which many begin with a capital', () => {
    const chat = 'Mags: Are you up?\nOle: no\nMags: Ole.\nOle: go to sleep';
    expect(kinds(`It was late.\n\n${chat}\n\nShe slept.`)).toEqual(['prose', 'message', 'prose']);
  });

  test('of those who write so, where others write with care', () => {
    const chat = [
      'Mum: Is it six?',
      'Kit: yep',
      'Mum: Good.',
      'Dad: It is.',
      'Kit: mum hes late',
      'Mum: Kit!!',
    ];
    const document = readDocument(
      readMarkdown(chat.map((line) => line.replace(/^\w+:/, '**$&**')).join('\n\n')),
    );
    expect(document.paragraphs.map(({ kind }) => kind)).toEqual([
      'prose',
      'message',
      'prose',
      'prose',
      'message',
      'message',
    ]);
    expect(document.tokens[document.paragraphs[2].first + 2].register).toBe('dialogue');
    const registers = read(`${chat.join('\n')}\n\n${chat.join('\n')}`).tokens.map(({ register }) => register);
    expect(new Set(registers)).toEqual(new Set(['dialogue', 'message']));
  });

  test('under the name and time of those who write so', () => {
    const chat =
      'kit_o — 9:14 PM\nso\n\nBea — 9:15 PM\nSo what?\n\nBea — 9:16 PM\nWell?\n\nOle — 9:17 PM\nYes?\n\nkit_o — 9:18 PM\nits late';
    expect(kinds(chat)).toEqual(['message', 'prose', 'prose', 'prose', 'message']);
  });

  test('by senders with long names', () => {
    const chat = '[21:02] ole of the owls: so\n\n[21:03] mags: no';
    expect(kinds(chat)).toEqual(['message', 'message']);
  });

  test('a play is no chat: its roles speak', () => {
    const { paragraphs, tokens } = read('MAGS: (waking) Who is it?\n\nOLE: Ole.\n\nMAGS: Go home.');
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['prose', 'prose', 'prose']);
    expect(new Set(tokens.map(({ register }) => register))).toEqual(new Set(['dialogue']));
  });

  test.each([
    'MAGS: Are you awake?\nOLE: No.',
    'He had one wish: sleep.',
    'She wrote: come home. He did not.',
  ])('not %s', (text) => expect(kinds(`It was late.\n\n${text}\n\nShe slept.`)).not.toContain('message'));
});

describe('messages in italics', () => {
  const messageOf = (text: string, reader = readPlain) =>
    readDocument(reader(text))
      .tokens.filter(({ register }) => register === 'message')
      .map(({ text: word }) => word)
      .join(' ');

  test.each([
    ['It was late.\n\n*on my way*\n\nShe slept.', 'on my way'],
    ['It was late.\n\n_on my way_\n_wait there_\n\nShe slept.', 'on my way wait there'],
    ['It was late.\n\n**omg. tell Tomas I said hi**\n\nShe slept.', 'omg . tell Tomas I said hi'],
    ['His phone buzzed. *are you there?* He sat up.', 'are you there ?'],
    ['He sat up.\n\nThe screen lit.\n\n*are you there?* It was Mags.', 'are you there ?'],
    ['It was late. *where r u* She slept.', 'where r u'],
    [
      'The sea woke. **who goes,** it said. **none may pass.** She bowed. *It knows.* **turn back.**',
      'who goes , none may pass . turn back .',
    ],
  ])('%s', (text, message) => {
    expect(messageOf(text)).toBe(message);
    expect(messageOf(text, readMarkdown)).toBe(message);
  });

  test.each([
    'It was late. *on my way* She slept.',
    'The sea woke. **who goes,** it said. **none may pass.** She bowed. **Turn back.**',
    'He *did* go. She slept.',
    'His phone was old. He *did* go, and *so* did she.',
    'His phone buzzed. *not again,* he thought.',
    'It was late.\n\n*the wood was dark. She ran. There was no moon.*\n\nShe slept.',
    'It was late.\n\n*On my way.*\n\nShe slept.',
    '# *the mill*\n\nIt was late.',
    'It was late.\n\n*“R-really?” He was late too.*\n\nShe slept.',
  ])('not %s', (text) => {
    expect(messageOf(text)).toBe('');
    expect(messageOf(text, readMarkdown)).toBe('');
  });
});

describe('messages without marks', () => {
  const messageOf = (text: string) =>
    readDocument(readPlain(text))
      .tokens.filter(({ register }) => register === 'message')
      .map(({ text: word }) => word)
      .join(' ');

  test.each([
    [
      'The screen woke. It wrote: I dont like this place Why did you bring me here Thats no way to treat me\n\nHe laughed.',
      'I dont like this place Why did you bring me here Thats no way to treat me',
    ],
    [
      'Youre late again and I wont wait for you another night\n\nHe laughed.',
      'Youre late again and I wont wait for you another night',
    ],
    ['He sent a text: "hey are you home". She laughed.', 'hey are you home'],
    ['The wall answered.\n\nI S  I T  L A T E ?\n\nHe laughed.', 'I S I T L A T E ?'],
  ])('%s', (text, message) => expect(messageOf(text)).toBe(message));

  test.each([
    'I dont know why he went, but he isnt here any more and nobody saw him go\n\nHe laughed.',
    'I dont know why he went away so early in the morning without his breakfast\n\nHe laughed.',
    'She said they dont know and wont ask anybody about the boats on the shore.\n\nHe laughed.',
    'She put down her phone. "it was late"\n\nHe laughed.',
    'She texted him back. "it was late," he said.\n\nHe laughed.',
    'A B C was all she knew of it, and I am no better.\n\nHe laughed.',
  ])('not %s', (text) => expect(messageOf(text)).toBe(''));
});

describe('passages in small letters', () => {
  const around =
    'It was late. Ilse shut the door and sat down by the lamp. Nobody came, and she was glad of that.';
  const messageOf = (text: string) =>
    readDocument(readPlain(`${around}\n\n${text}\n\n${around}`))
      .tokens.filter(({ register }) => register === 'message')
      .map(({ text: word }) => word)
      .join(' ');

  test.each([
    [
      'gone to the mill. back by four. the dog has been fed',
      'gone to the mill . back by four . the dog has been fed',
    ],
    ['what do i do\n\nWHAT DO I DO\n\nokay. breathe', 'what do i do okay . breathe'],
    [
      'so i have a boat (it leaks). i love it. nobody else does',
      'so i have a boat ( it leaks ) . i love it . nobody else does',
    ],
    ['She typed: i miss you. She deleted it.', 'i miss you'],
    [
      '“hey. um. it’s me. i’m at the mill. call me? okay. bye.”',
      'hey . um . it’s me . i’m at the mill . call me ? okay . bye .',
    ],
  ])('%s', (text, message) => expect(messageOf(text)).toBe(message));

  test.each([
    'he shut the door. Nobody saw it. it was late. the lamp was out.',
    'he shut the door and sat down.',
    'i shut the door, and then I sat down. it was late. the lamp was out.',
    '“i know it. i saw it,” he said.',
    'She had one rule: never sleep.',
  ])('not %s', (text) => expect(messageOf(text)).toBe(''));

  test('not a chapter that has hardly a capital', () => {
    const { tokens } = readDocument(
      readPlain('he shut the door. it was late. i saw him.\n\nthe lamp was out. i slept. nobody came.'),
    );
    expect(new Set(tokens.map(({ register }) => register))).toEqual(new Set(['narration']));
  });
});

test('the marks of emphasis in plain text are no part of it', () => {
  const source = 'You do *not* go, _Tomas Brand_, **ever**! ***\n\n2*3*4 and a_b_c and *this\n\nor that*.';
  const document = read(source);
  expect(document.text).toBe(
    'You do not go, Tomas Brand, ever! ***\n\n2*3*4 and a_b_c and *this\n\nor that*.',
  );
  const place = document.source.toSource(document.tokens.find(({ text }) => text === 'Brand')!);
  expect(source.slice(place.start, place.end)).toBe('Brand');
});

test('the marks before quoted lines of plain text are no part of it', () => {
  const source =
    'He read:\r\n\r\n> *Come down*\r\n> to the mill.\r\n>\r\n> > **bog_troll:** No.\r\n\r\n> go north\r\n\r\n> so\r\nit is.';
  const document = read(source);
  expect(document.text.replaceAll('\r', '')).toBe(
    'He read:\n\nCome down\nto the mill.\n\nbog_troll: No.\n\n> go north\n\n> so\nit is.',
  );
  const place = document.source.toSource(document.tokens.find(({ text }) => text === 'down')!);
  expect(source.slice(place.start, place.end)).toBe('down');
});

test('the names that machines have are objects', () => {
  const objects = read(
    'u/night_owl and t.brand@mill.example wrote self-made notes; go.Now, (ab_12), h_use.',
  ).tokens;
  expect(objects.filter(({ kind }) => kind === 'object').map(({ text }) => text)).toEqual([
    'night_owl',
    't.brand@mill.example',
    'ab_12',
  ]);
});
