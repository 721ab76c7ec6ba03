import { Console, Data, Effect, Option, Schedule, Schema, Stream, pipe } from 'effect';

class Failed extends Data.TaggedError('Failed') {}
const program = Effect.gen(function* () {
  const n = yield* Effect.succeed(20);
  yield* Console.log(`n=${n}`);
  const all = yield* Effect.forEach([1, 2, 3], (i) => Effect.delay(Effect.succeed(i * n), 2), { concurrency: 'unbounded' });
  let tries = 0;
  const retried = yield* Effect.retry(Effect.suspend(() => (++tries < 3 ? Effect.fail(new Failed()) : Effect.succeed(tries))), Schedule.recurs(5));
  return { all, retried };
});
console.log(await Effect.runPromise(program), Effect.runSync(Effect.exit(Effect.fail('no')))._tag, pipe(Option.some(1), Option.map((x) => x + 1)));
console.log(await Effect.runPromise(Effect.catchTag(Effect.fail(new Failed()), 'Failed', () => Effect.succeed('caught'))), Array.from(await Effect.runPromise(Stream.runCollect(Stream.range(1, 5).pipe(Stream.filter((x) => x % 2 === 1))))));
const Person = Schema.Struct({ name: Schema.String, age: Schema.NumberFromString });
console.log(Schema.decodeUnknownSync(Person)({ name: 'a', age: '4' }));
