function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
console.log('a'.anchor('"x"'),'a'.big(),'a'.blink(),'a'.bold(),'a'.fixed(),'a'.fontcolor('r'),'a'.fontsize(3),'a'.italics(),'a'.link('u'),'a'.small(),'a'.strike(),'a'.sub(),'a'.sup(), 'abc'.substr(1,1), 'abc'.substr(-2), ' a '.trimLeft()+'|', ' a '.trimRight()+'|', String.prototype.trimLeft.name, String.prototype.trimLeft===String.prototype.trimStart);
t(()=>String.prototype.bold.call(null));
console.log(escape('a b+ü€😀@*_-./'), unescape('%u20AC%FC%20%zz%u12'), escape.length, unescape(escape('日本')));
// expect: <a name="&quot;x&quot;">a</a> <big>a</big> <blink>a</blink> <b>a</b> <tt>a</tt> <font color="r">a</font> <font size="3">a</font> <i>a</i> <a href="u">a</a> <small>a</small> <strike>a</strike> <sub>a</sub> <sup>a</sup> b bc a |  a| trimStart true
// expect: TypeError: String.prototype.bold called on null or undefined
// expect: a%20b+%FC%u20AC%uD83D%uDE00@*_-./ €ü %zz%u12 1 日本
