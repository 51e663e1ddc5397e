/** The project's folder. Every command runs there: npm sees to it. */
export const ROOT = process.cwd()
