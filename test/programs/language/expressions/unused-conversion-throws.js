// A conversion that throws inside an operator whose result nobody uses is caught.
const bad = { valueOf() { throw 'bad'; } };
const operations = [
  () => { try { -4 >>> bad; return 'no'; } catch (e) { return e; } },
  () => { try { 1 >> bad; return 'no'; } catch (e) { return e; } },
  () => { try { bad | 0; return 'no'; } catch (e) { return e; } },
  () => { try { ~bad; return 'no'; } catch (e) { return e; } },
  () => { try { bad << 1; return 'no'; } catch (e) { return e; } },
  () => { try { bad * 1; return 'no'; } catch (e) { return e; } },
];
console.log(operations.map((f) => f()).join(' ')); // expect: bad bad bad bad bad bad
