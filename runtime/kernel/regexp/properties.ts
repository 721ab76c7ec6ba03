export function binaryPropertyHas(name: string, code: u32): bool { return code > 0xaa; }
