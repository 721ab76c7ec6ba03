import ts from 'typescript';

const source = 'enum E { A = 1, B } namespace N { export const x: number = E.A } class C<T> { constructor(private y: T) {} get z() { return this.y?.toString() ?? N.x } }\nexport const f = async <T,>(a: T): Promise<T> => a;';
console.log(ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2015, module: ts.ModuleKind.CommonJS } }).outputText);
const file = ts.createSourceFile('a.ts', 'const n: string = 5; n.foo(); export {}', ts.ScriptTarget.ES2022, true);
const host = { ...ts.createCompilerHost({}), getSourceFile: (name) => (name === 'a.ts' ? file : undefined), writeFile() {}, fileExists: (n) => n === 'a.ts', readFile: () => undefined };
const program = ts.createProgram(['a.ts'], { noLib: true, strict: true, types: [] }, host);
console.log(ts.getPreEmitDiagnostics(program, file).map((d) => `${d.code} ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`));
