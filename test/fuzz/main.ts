/** `npm run fuzz -- --seeds 1000 --from 0` or `--minutes 10`: compares compiled programs with Node. */
import { Command, InvalidArgumentError } from 'commander';
import type { CompileOptions } from '../../compiler/index.js';
import { assemble, CompileServer, report, runCampaign, shrinkDifference } from './campaign.js';
import { reportNames, runNames } from './names-campaign.js';
import { generate, generatePatterns } from './program.js';

interface Options {
  exits: CompileOptions['exits'];
  patterns?: boolean;
  names?: boolean;
  seeds?: number;
  from: number;
  minutes?: number;
  print?: boolean;
  optimize: CompileOptions['optimize'];
  gcStress?: boolean;
  shrink: boolean;
  maxFailures: number;
}

const number = (text: string) => {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new InvalidArgumentError('Write a number.');
  return value;
};

const options = new Command('fuzz')
  .description('Compiles generated programs and compares what they print with what they print under Node.')
  .option('--seeds <n>', 'number of programs (default: 1000, unless --minutes)', number)
  .option('--from <seed>', 'first seed', number, 0)
  .option('--minutes <n>', 'go on for so long', number)
  .option('--print', 'print the program of the first seed, with all it needs, and stop')
  .option('-O, --optimize <level>', '0, 1, 2, 3 or s', (text) => (text === 's' ? 's' : (number(text) as 0 | 1 | 2 | 3)), 2 as CompileOptions['optimize'])
  .option('--exits <mode>', 'always: every guess is taken for wrong; inlined: those in inlined functions', 'guess')
  .option('--patterns', 'programs that only search for regular expressions, compiled and interpreted')
  .option('--names', 'programs that reach built-ins in roundabout ways, linked with what they can reach')
  .option('--gc-stress', 'collect at every safepoint')
  .option('--no-shrink', 'report programs as they were generated')
  .option('--max-failures <n>', 'stop after so many', number, 10)
  .parse()
  .opts<Options>();

const make = options.patterns ? generatePatterns : generate;
process.exitCode = await main();

async function main(): Promise<number> {
  if (options.print) {
    process.stdout.write(assemble([make(options.from)]));
    return 0;
  }
  const server = new CompileServer(options.gcStress ? 600_000 : 60_000);
  try {
    return await (options.names ? fuzzNames(server) : fuzz(server));
  } finally {
    server.stop();
  }
}

async function fuzzNames(server: CompileServer): Promise<number> {
  const { done, differences, others } = await runNames(server, {
    from: options.from, optimize: options.optimize, maxFailures: options.maxFailures,
    ...(options.minutes === undefined ? { seeds: options.seeds ?? 1000 } : { until: performance.now() + options.minutes * 60_000, ...(options.seeds === undefined ? {} : { seeds: options.seeds }) }),
    onBatch: (count, failures) => process.stderr.write(`\r${count} programs, ${failures} differ`),
  });
  process.stderr.write('\n');
  for (const difference of differences) console.log(`\n${reportNames(difference)}`);
  for (const difference of others) console.log(`\nwith the whole runtime, too: ${reportNames(difference)}`);
  console.log(`${done} programs from seed ${options.from}: ${differences.length} differ${others.length > 0 ? `, ${others.length} also with the whole runtime` : ''}`);
  return differences.length === 0 ? 0 : 1;
}

async function fuzz(server: CompileServer): Promise<number> {
  const compileOptions: Partial<CompileOptions> = { optimize: options.optimize, gcStress: options.gcStress ?? false, exits: options.exits };
  const { done, differences } = await runCampaign(server, {
    from: options.from,
    generate: make,
    ...(options.minutes === undefined ? { seeds: options.seeds ?? 1000 } : { until: performance.now() + options.minutes * 60_000, ...(options.seeds === undefined ? {} : { seeds: options.seeds }) }),
    options: compileOptions,
    maxFailures: options.maxFailures,
    onBatch: (count, failures) => process.stderr.write(`\r${count} programs, ${failures} differ`),
  });
  process.stderr.write('\n');
  for (const difference of differences.slice(0, options.maxFailures)) {
    const smallest = options.shrink ? await shrinkDifference(server, difference, compileOptions) : difference;
    console.log(`\n${report(smallest)}`);
  }
  console.log(`${done} programs from seed ${options.from}: ${differences.length} differ`);
  return differences.length === 0 ? 0 : 1;
}

