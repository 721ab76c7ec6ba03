'use strict';
const fixed = Object.defineProperty([1], 'length', { writable: false });
try { fixed[5] = 1; } catch (e) { console.log(e.message); } // expect: Cannot assign to read only property 'length' of object '[object Array]'
try { fixed.push(1); } catch (e) { console.log(e.message); } // expect: Cannot assign to read only property 'length' of object '[object Array]'
try { fixed[4294967294] = 1; } catch (e) { console.log(e.message); } // expect: Cannot assign to read only property 'length' of object '[object Array]'
try { Object.freeze([1])[5] = 1; } catch (e) { console.log(e.message); } // expect: Cannot add property 5, object is not extensible
try { Object.freeze([1])[0] = 1; } catch (e) { console.log(e.message); } // expect: Cannot assign to read only property '0' of object '[object Array]'
