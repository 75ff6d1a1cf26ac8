/** A key of how a word sounds, so that `nefew` finds `nephew`. */

/** Spellings of one sound, longest first where they overlap; after Philips' Metaphone (1990), with fewer rules. */
const spellings: [RegExp, string][] = [
  [/'/g, ''],
  [/^(?:kn|gn|pn|mn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^wh/, 'w'],
  [/mb$/, 'm'],
  [/mn$/, 'm'],
  [/(?:tch|ch)/g, 'C'],
  [/(?:sch|sk)/g, 'sk'],
  [/(?:sc)(?=[eiy])/g, 's'],
  [/(?:ti|ci|si|ssi|sci)(?=[aou])/g, 'S'],
  [/(?:sh|ssh)/g, 'S'],
  [/ture/g, 'Cr'],
  [/th/g, '0'],
  [/ph/g, 'f'],
  [/gh(?=[aeiou])/g, 'g'],
  [/gh/g, ''],
  [/gn$/, 'n'],
  [/dg(?=[eiy])/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/(?:ck|cq|c|q)/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/(?<=[a-zCS0])h/g, ''],
  [/(?<=.)[wy](?![aeiou])/g, ''],
  [/(?<=.)[aeiouy]+/g, ''],
  [/(.)\1+/g, '$1'],
  [/^[aeiou]+/, 'A'],
];

const codes = 'ACS0bdfghjklmnprstwyk';

/** The key of a word in lower case, as a number under 2^32; two words sound alike when their keys are equal. */
export function soundKey(lower: string): number {
  let sound = lower;
  for (const [spelling, code] of spellings) sound = sound.replace(spelling, code);
  let key = 0;
  for (const code of sound) key = (Math.imul(key, codes.length + 2) + codes.indexOf(code) + 2) >>> 0;
  return key;
}
