/** Where the program can be had by whoever wants to compute a report again; as package.json says. */
export const SOURCE = 'https://github.com/writes-itself/writes-itself';
