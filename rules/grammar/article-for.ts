/** The indefinite article that a word takes. */

/** By the sound with which the word begins, as far as its letters tell that: “an hour”, “a unicorn”, “a one”. */
export function articleFor(lower: string): 'a' | 'an' {
  const beginsWithVowel = /^(?:[aio]|e(?!u)|u(?!ni|se)|hour|honest|heir)/.test(lower);
  return beginsWithVowel && !/^on(?:e|ce)/.test(lower) ? 'an' : 'a';
}
