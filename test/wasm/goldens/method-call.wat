;; A method call: its own stub finds the function, which is called through the table.
;; function f(o) { return o.m(1); }
(func $fn$1
 (block
  (local.set $0 (global.get $sp))
  (if
   (i32.lt_u (global.get $stackLimit) (i32.add (local.get $0) (i32.const 168)))
   (then
    (i64.store (local.get $0) (local.get $3))
    (if
     (i64.eq (call $poll_entry (i32.const 1) (i32.const 168)) (i64.const exception))
     (then (return (i64.const exception))))))
  (i64.store offset=160 (local.get $0) (i64.const frame#1))
  (global.set $sp (i32.add (local.get $0) (i32.const 168)))
  (block $unwind
   (block
    (i64.store (local.get $0) (local.get $3))
    (block $hit0
     (block $miss0
      (br_if $miss0 (i32.ne (i32.wrap_i64 (i64.shr_u (local.get $3) (i64.const 32))) (i32.const 1)))
      (br_if $miss0
       (i32.ne (i32.load offset=4 (i32.wrap_i64 (local.get $3))) (i32.load (i32.const #2))))
      (br_if $miss0 (i32.ne (global.get $epoch) (i32.load (i32.const #3))))
      (local.set $1 (i64.load (i32.load (i32.const #4))))
      (br $hit0))
     (local.set $1 (call $get_entries_method (local.get $3) (i32.const #2)))
     (br_if $unwind (i64.eq (local.get $1) (i64.const exception))))
    (i32.store offset=160 (local.get $0) (i32.const #5))
    (local.set $1
     (if (result i64)
      (if (result i32)
       (i32.eq (i32.wrap_i64 (i64.shr_u (local.get $1) (i64.const 32))) (i32.const 1))
       (then (i32.ge_u (i32.load8_u (i32.wrap_i64 (local.get $1))) (i32.const 48)))
       (else (i32.const 0)))
      (then
       (call_indirect $functions (type $func.0)
        (i32.wrap_i64 (local.get $1))
        (local.get $3)
        (i32.const 1)
        (i64.const 1)
        (i64.const undefined)
        (i64.const undefined)
        (i64.const undefined)
        (i32.load offset=16 (i32.wrap_i64 (local.get $1)))))
      (else (call $throw_message (i32.const 0) (i64.const cell#6) (i64.const undefined)))))
    (br_if $unwind (i64.eq (local.get $1) (i64.const exception)))
    (global.set $sp (local.get $0))
    (return (local.get $1))))
  (global.set $sp (local.get $0))
  (return (i64.const exception))))
