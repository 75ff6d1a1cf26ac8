/** Makes errors that carry messages: noting where in Stet each was made takes longer than all else about it. */
export function withoutTrace<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
