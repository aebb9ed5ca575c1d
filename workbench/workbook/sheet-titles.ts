/** What the title of a sheet cannot hold, in the engine, in .xlsx files and in formulas; global, to replace it all. */
export const FORBIDDEN_IN_TITLES = /['*?/\\[\]:]/g
