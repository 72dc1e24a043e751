import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { latest } from './latest.mjs';

const [data, limits] = process.argv.slice(2);
const task = latest(limits);
for await (const row of createReadStream(data).pipe(parse({ from: 2 }))) task.add(row);
task.say();
