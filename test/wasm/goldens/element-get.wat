;; An element get: packed elements in place, the rest in the shared stub.
;; function f(a, i) { return a[i]; }
(func $fn$1
 (block
  (local.set $0 (global.get $sp))
  (if
   (i32.lt_u (global.get $stackLimit) (i32.add (local.get $0) (i32.const 112)))
   (then
    (i64.store (local.get $0) (local.get $3))
    (i64.store offset=8 (local.get $0) (local.get $4))
    (if
     (i64.eq (call $poll_entry (i32.const 2) (i32.const 112)) (i64.const exception))
     (then (return (i64.const exception))))))
  (i64.store offset=104 (local.get $0) (i64.const frame#1))
  (global.set $sp (i32.add (local.get $0) (i32.const 112)))
  (block $unwind
   (block
    (block $hit0
     (block $miss0
      (br_if $miss0 (i64.ne (i64.shr_u (local.get $4) (i64.const 32)) (i64.const 0)))
      (br_if $miss0 (i32.ne (i32.wrap_i64 (i64.shr_u (local.get $3) (i64.const 32))) (i32.const 1)))
      (br_if $miss0
       (i32.ge_u
        (i32.sub (i32.load8_u (local.tee $2 (i32.wrap_i64 (local.get $3)))) (i32.const 32))
        (i32.const 2)))
      (br_if $miss0
       (i32.ne (i32.load8_u (local.tee $2 (i32.load offset=12 (local.get $2)))) (i32.const 3)))
      (br_if $miss0 (i32.le_u (i32.load offset=8 (local.get $2)) (i32.wrap_i64 (local.get $4))))
      (br_if $miss0
       (i64.eq
        (local.tee $1
         (i64.load offset=16
          (i32.add (i32.shl (i32.wrap_i64 (local.get $4)) (i32.const 3)) (local.get $2))))
        (i64.const hole)))
      (br $hit0))
     (i32.store offset=104 (local.get $0) (i32.const #2))
     (local.set $1 (call $get_elem (local.get $3) (local.get $4)))
     (br_if $unwind (i64.eq (local.get $1) (i64.const exception))))
    (global.set $sp (local.get $0))
    (return (local.get $1))))
  (global.set $sp (local.get $0))
  (return (i64.const exception))))
