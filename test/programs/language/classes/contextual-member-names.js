class W { static static(){return 's'} get get(){return 'g'} set set(v){} static get(){return 'sg'} get=1; static async=2; static; get; set; 'constructor2'=3 }
console.log(W.static(), W.get(), new W().get, W.async, Object.keys(new W).join()); // expect: s sg undefined 2 get,static,set,constructor2
