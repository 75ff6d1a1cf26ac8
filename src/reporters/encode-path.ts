/** Makes a path part of an address. */

/** The path of a chapter, percent-encoded between its slashes; brackets too, which end a link in Markdown. */
export function encodePath(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(wellFormed)
    .replaceAll('%2F', '/')
    .replace(/[()]/g, (bracket) => {
      return bracket === '(' ? '%28' : '%29';
    });
}
