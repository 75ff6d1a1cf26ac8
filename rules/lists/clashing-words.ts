/**
 * Small words that do not stand in a row, by the first: `the: of was` stands for "the of" and "the was".
 *
 * Source: pairs of small words that in 293 books (40 million words and marks, public domain) stand in a row less than
 * once in 200 times what chance would have, and in the 127 of them that are of Standard Ebooks at most four times. What
 * a clause may end with (“the one he came in could not fly”) was left out by hand.
 */
export const clashingWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `
  the: a an of to in at for with from as or nor if than that whom whose when where because it he they we his her my your their its him them me us be been is was are were am have has had do does did could should must shall this these those each any there into upon toward towards against during until during until since such own again away through around without
  a: the an of in on at for with from as and or nor if than that which who whom when where because it they you i his her my your their its him them me us be is was are am have has had did this these those every each some any there then into upon against between between since own again without until
  an: of to at for with from as and but that which it his her him be been is was were had not no would
  of: upon
  to: of into upon
  in: into
  at: of into upon
  with: of to into upon
  from: of
  by: of
  he: than what while because she they you we his her my their its him them me us those into
  she: than he they you we her their its them me us am
  they: it he she you i his her him them
  we: it he she they you his her my him me
  i: his their its them us
  his: the an it she they you we her my your their its him them me us be been am have do shall this these those any there such
  my: the a an of to in on at for with from by as and but or if that which who when it he they you we i his her your their him them me be been is was are were have had do did no would could there into up
  your: the a of to in on for with from by as and but that which it he she they you i his her him me be is was have had this
  their: the a of to in on at for with as and but that it he she they you i his her my him me be is was have had this
  its: the of to in for with as and that it he she you i his her was had
  no: a an in on with from as or if which who his her him them me is was are were have had would could this then all
  every: the a of to and that it he
  very: a of to in on at for with from by as and but that it he she they you i his her my him me be is was were have had not this all
  into: of to
  upon: of
  against: of
`
    .trim()
    .split('\n')
    .map((line) => {
      const [first, seconds] = line.trim().split(': ');
      return [first, new Set(seconds.split(' '))] as const;
    }),
);
