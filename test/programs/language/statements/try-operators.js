// Operators on numbers whose operands throw when they are converted.
const bad = { valueOf() { throw 'no number'; } }, list = [bad, Symbol('s')];
const n = 1.5;
for (const f of [
  () => { try { return list[0] | 0; } catch (e) { return 'or ' + e; } },
  () => { try { return 5 >>> list[0]; } catch (e) { return 'shift ' + e; } },
  () => { try { return n * list[0]; } catch (e) { return 'product ' + e; } },
  () => { try { return ~list[1]; } catch (e) { return 'complement ' + e.name; } },
  () => { try { return n < list[1]; } catch (e) { return 'less ' + e.name; } },
  () => { try { return list[0] / list[1]; } catch (e) { return 'quotient ' + e; } finally { console.log('finally'); } },
]) console.log(f());
// expect: or no number
// expect: shift no number
// expect: product no number
// expect: complement TypeError
// expect: less TypeError
// expect: finally
// expect: quotient no number
