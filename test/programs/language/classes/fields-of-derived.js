class Base { constructor(){ this.seen = this.f; } f = 'basef'; }
class Der extends Base { f='derf'; g=this.f+this.seen; #h=super.toString; h(){return this.#h===Object.prototype.toString} constructor(x){ const s=()=>super(); s(); this.x=x; } }
const d=new Der(3); console.log(d.seen,d.f,d.g,d.h(),d.x, Object.keys(d).join()); // expect: basef derf derfbasef true 3 f,seen,g,x
