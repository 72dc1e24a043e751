import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { latest } from './latest.mjs';

const [data, limits] = process.argv.slice(2);
const task = latest(limits);
// Text, not bytes: the parser would cut characters at the ends of chunks.
Papa.parse(createReadStream(data, { encoding: 'utf8' }), {
  step: ({ data: row }) => task.add(row),
  complete: () => task.say(),
});
