/** The local run can't start or go on, and the sentence says why and what to do. */
export class LocalStackError extends Error {}
