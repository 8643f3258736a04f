/** How many examples a law is tried on: fewer in a mutation run, which tries it again for each mutant. */
export const examples = (number: number): number => Math.min(number, Number(process.env.EXAMPLES ?? number));
