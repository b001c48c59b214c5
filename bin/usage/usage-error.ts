/** Something a person has to write in another way; the text alone is shown. It never holds a value: that may be a secret. */
export class UsageError extends Error {}
