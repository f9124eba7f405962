/** Statements in the drawing: none, all of them, or the one that is selected, by its ordinal. */
export type ShownStatements = 'none' | 'all' | number;
