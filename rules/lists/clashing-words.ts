/**
 * Pairs of small words that do not stand in a row.
 *
 * Source: how often they do in 293 books (40 million words and marks, public domain); see each list.
 */

/** Each first word with the second words of its line. */
const pairsOf = (table: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [first, seconds] = line.trim().split(': ');
        return [first, new Set(seconds.split(' '))] as const;
      }),
  );

/**
 * Small words that do not stand in a row, by the first: `the: of was` stands for "the of" and "the was".
 *
 * Pairs of small words that in these books stand in a row less than once in 80 times what chance would have, and at most eight times in all. What a clause may end with (“the one he came
 * in could not fly”), what is a noun as well and what “an” may rightly stand before was left out by hand.
 */
export const clashingWords = pairsOf(`
  the: a an of to in at for with from as or nor if than that whom whose when where because it he they we his her my your their its him them me us be been is was are were am have has had do does did could should must shall this these those each any there into upon toward towards against during until since such own again away through around without every another our yours hers ours himself herself itself myself themselves yourself ourselves who anyone anything everyone about below behind beside beneath among across along except and though although unless whether done cannot maybe together enough else went came took gave knew asked told walked got seemed sat began
  a: the an of in on at for with from as and or nor if than that which who whom when where because it they you i his her my your their its him them me us be is was are am have has had did this these those every each some any there then into upon against between since own again without until both another whose our hers himself herself itself myself themselves yourself ourselves someone anyone anything to about below behind beside beneath among across along around during till toward towards within after except though although unless whether how why having does cannot never maybe away together same others enough else went came took gave knew asked walked seemed sat began
  an: of to at for with from as and but that which it his her him be been is was were had not no would this any some both such we me us them my your its our their herself myself who whom by into upon between against without since or than because when while though why yet am are has did done never just too again really away many most same other enough went came took gave knew asked thought seemed sat
  of: upon
  to: of into upon
  in: into
  at: of into upon
  with: of to into upon
  from: of
  by: of
  he: than what while because she they you we his her my their its him them me us those into herself itself myself themselves yourself
  she: than he they you we her their its them me us am him himself itself myself themselves yourself
  they: it he she you i his her him them we me us its their himself herself myself
  we: it he she they you his her my him me i us your its himself herself myself am
  i: his their its them us he she it we they me him himself herself itself themselves yourself
  his: the an it she they you we her my your their its him them me us be been am have do shall this these those any there such
  my: the a an of to in on at for with from by as and but or if that which who when it he they you we i his her your their him them me be been is was are were have had do did no could there into up these those each any both another such whose us its our himself herself myself whom anything upon about under behind between among across along against until towards without after since nor than because where though whether why am has does done should can may must cannot always again away together enough else went came took gave knew asked told got seemed sat began
  your: the a of to in on for with from by as and but that which it he she they you i his her him me be is was have had this an these those any another such we us them my its our their himself herself who into upon about without if than because when where though how why am were been has do did should can could may must again away went came took knew asked told got seemed
  our: a an the this that any no which i you it we they me him her them my your his their who to for with from by as into upon about and or but if than when how is are was were been have has had do did should could must
  their: the a of to in on at for with as and but that it he she they you i his her my him me be is was have had this an these those any another such which we us them your its our himself herself who from by into upon about without or if than because when where though how why am are were been has do did should can could may must away went came took knew asked told got seemed
  its: the of to in for with as and that it he she you i his her was had this any no which we they me him them my your their who at from by into upon about or but than when how is were has did
  no: any some a an in on with from as or if which who his her him them me is was are were have had would could this then all
  every: each the a of to and that it he an this no all i you we they me him her them my your his their who in at for with from by as into about or but when then is are was were had
  very: so quite extremely a of to in on at for with from by as and but that it he she they you i his her my him me be is was were have had not this all
  me: him us
  him: me us
  her: me him us
  them: him me us
  us: him me
  which: who
  who: which what
  what: which how
  how: what which
  but: and
  or: and
  nor: and
  because: and
  if: whether
  than: and
  these: those
  those: these
  some: any no
  any: some no
  all: every
  each: every
  much: many
  many: much
  most: more
  more: most
  quite: very
  into: of to
  upon: of
  against: of
`);

/**
 * Prepositions that do not stand in a row before an article or a possessive: “looked at to the ceiling”.
 *
 * None of these pairs stands so more than once in these books. Left out are those whose first often is an adverb (“went
 * by into the hall”, “the boy behind in the queue”).
 */
export const clashingPrepositions = pairsOf(`
  to: into onto upon against along across around beside beneath near toward towards
  from: to on at with upon for against toward towards
  in: into onto
  on: onto
  at: to into onto upon of against between beside behind near inside beneath toward towards
  into: to of at on upon onto between among beside behind along across around over beneath toward towards
  onto: to from in on at into upon with by of for against between among beside behind toward towards
  upon: to into onto of against between among beside behind
  with: to into onto upon of against toward towards
  of: onto upon
  for: onto against toward towards
  against: to from on at into onto upon of for between among beside behind toward towards
  between: to from on at into onto upon with by of against among toward towards
  among: to from in on at into onto upon with by of for against between beside behind toward towards
  beneath: to from on into onto upon with by of for against between among beside behind toward towards
  beside: to from on at into onto upon with by of for against between among behind toward towards
  toward: to from on at into onto upon with by of for against between among beside behind
  towards: to from on at into onto upon with by of for against between among beside behind
`);
