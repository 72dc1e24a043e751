#!/usr/bin/env node
'use strict';

const { join } = require('node:path');

// Node ends an uncaught fault with 1, which would read as a missed target; 70 is a fault's own code.
const fault = (error) => {
  process.stderr.write(`quality-check: ${String(error?.stack ?? error)}\n`);
  process.exit(70);
};
process.on('uncaughtException', fault).on('unhandledRejection', fault);

// Traces that are to name the sources need Node's own way of loading.
const { main } = process.sourceMapsEnabled
  ? require('../dist/program/main.cjs')
  : require('../dist/program/compiled.cjs')
      .compiledIn(join(__dirname, '..', 'dist', 'program'))
      .load('main.cjs');
main(process.argv.slice(2)).then((code) => (process.exitCode = code), fault);
