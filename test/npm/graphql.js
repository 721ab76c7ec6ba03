import { buildSchema, graphql, parse, print, printSchema, validate } from 'graphql';

const schema = buildSchema('type Query { hello(name: String = "you"): String! users(first: Int): [User] } type User { id: ID! friends: [User!] } enum E { A B }');
const rootValue = { hello: ({ name }) => `hi ${name}`, users: async ({ first }) => Array.from({ length: first ?? 1 }, (_, id) => ({ id, friends: () => [] })) };
console.log(JSON.stringify(await graphql({ schema, rootValue, source: 'query Q($n: Int) { hello(name: "x") users(first: $n) { id friends { id } } }', variableValues: { n: 2 } })), JSON.stringify(await graphql({ schema, rootValue, source: '{ nope hello(n: 1) }' })));
console.log(printSchema(schema), print(parse('{a(b:[1,"x"]){...F}} fragment F on T{c @skip(if:true)}')), validate(schema, parse('{ users }')).map((e) => e.message));
