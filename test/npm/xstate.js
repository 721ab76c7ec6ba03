import { assign, createActor, createMachine, waitFor } from 'xstate';

const machine = createMachine({ id: 'm', initial: 'idle', context: { n: 0 }, states: { idle: { on: { GO: { target: 'busy', actions: assign({ n: ({ context, event }) => context.n + event.by }) } } }, busy: { after: { 5: 'done' }, entry: () => console.log('busy') }, done: { type: 'final' } } });
const actor = createActor(machine); actor.subscribe((s) => console.log(s.value, s.context)); actor.start(); actor.send({ type: 'GO', by: 3 }); await waitFor(actor, (s) => s.status === 'done'); console.log(actor.getSnapshot().value);
