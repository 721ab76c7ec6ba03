switch (1) {
  case 0: let a = 'zero';
  case 1: a = 'never';
}
// expect-error: ReferenceError: Cannot access 'a' before initialization
