for (const v of [1, 'str', null, undefined, true, { a: 1 }, [1]]) {
  try { throw v; } catch (e) { console.log(e === v, typeof e); }
}
try { throw NaN; } catch (e) { console.log(e !== e); }
// expect: true number
// expect: true string
// expect: true object
// expect: true undefined
// expect: true boolean
// expect: true object
// expect: true object
// expect: true
