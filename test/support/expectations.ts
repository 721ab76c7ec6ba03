/**
 * Expectations stand in comments of a program:
 *
 *   // expect: text           a line of standard output, in order of the comments
 *   // expect-stderr: text    a line of standard error
 *   // expect-error: TypeError: …   ends with this uncaught error, exit code 1
 *   // exit: n                ends with this exit code
 *   // gc-stress: skip why    not run in GC stress mode
 *   // node: skip why         not run under Node, which differs from the standard here
 *   // kind: script           code of the global scope: compiled as a script
 */
export interface Expectations {
  readonly stdout: string;
  readonly stderr: string;
  readonly error?: string;
  readonly exitCode: number;
  readonly skipStress?: string;
  readonly skipNode?: string;
  readonly kind: 'script' | 'auto';
}

export function readExpectations(source: string): Expectations {
  const all = (name: string) => [...source.matchAll(new RegExp(`// ${name}:(?: (.*))?$`, 'gm'))].map((match) => match[1] ?? '');
  const lines = (name: string) => all(name).map((line) => `${line}\n`).join('');
  const error = all('expect-error')[0];
  const skip = (name: string) => /^skip (.*)/.exec(all(name)[0] ?? '')?.[1];
  const skipStress = skip('gc-stress'), skipNode = skip('node');
  return {
    stdout: lines('expect'),
    stderr: lines('expect-stderr'),
    kind: all('kind')[0] === 'script' ? 'script' : 'auto',
    exitCode: Number(all('exit')[0] ?? (error === undefined ? 0 : 1)),
    ...(error === undefined ? {} : { error }),
    ...(skipStress === undefined ? {} : { skipStress }),
    ...(skipNode === undefined ? {} : { skipNode }),
  };
}

/** The `TypeError: …` part of what a program printed about its uncaught error: Node's form or ours. */
export function uncaughtError(stderr: string): string | undefined {
  const rejection = /\b(UnhandledPromiseRejection: .*"\.)/.exec(stderr)?.[1];
  return rejection ?? /^Uncaught (.*)$/m.exec(stderr)?.[1] ?? /^(\w*Error(?:: .*)?)$/m.exec(stderr)?.[1];
}
