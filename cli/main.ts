#!/usr/bin/env node
import { runCli } from './program.js';

// Whoever reads the output may have enough of it (`jsaot --help | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await runCli(process.argv.slice(2));
