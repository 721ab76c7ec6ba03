import { Argument, Command, Option } from 'commander';

function make() {
  const program = new Command('tool').version('1.2.3').description('does things').exitOverride();
  program.configureOutput({ writeOut: (text) => console.log(text), writeErr: (text) => console.log('ERR', text), getOutHelpWidth: () => 80, getErrHelpWidth: () => 80 });
  program.option('-v, --verbose', 'says more').option('-n, --number <n>', 'a number', Number, 4).addOption(new Option('-c, --color <name>', 'colour').choices(['red', 'blue']).default('red'));
  program.command('add').argument('<files...>', 'files').option('--dry-run').action((files, options) => console.log('add', files, options));
  program.command('copy').addArgument(new Argument('[to]').default('there')).action((to) => console.log('copy', to, program.opts()));
  return program;
}
for (const args of [['add', 'a', 'b', '--dry-run'], ['-vn3', 'copy'], ['copy', 'x', '-c', 'blue'], ['-c', 'green', 'copy'], ['nope'], ['add'], ['--help'], ['help', 'add'], ['--version']]) {
  try { make().parse(args, { from: 'user' }); } catch (error) { console.log(error.code, error.exitCode, error.message); }
}
