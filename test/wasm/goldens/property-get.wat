;; A property get: the site's fast entry is tried in place, the others in the shared stub.
;; function f(o) { return o.x; }
(func $fn$1
 (block
  (local.set $0 (global.get $sp))
  (if
   (i32.lt_u (global.get $stackLimit) (i32.add (local.get $0) (i32.const 112)))
   (then
    (i64.store (local.get $0) (local.get $3))
    (if
     (i64.eq (call $poll_entry (i32.const 1) (i32.const 112)) (i64.const exception))
     (then (return (i64.const exception))))))
  (i64.store offset=104 (local.get $0) (i64.const frame#1))
  (global.set $sp (i32.add (local.get $0) (i32.const 112)))
  (block $unwind
   (block
    (block $hit0
     (block $miss0
      (br_if $miss0 (i32.ne (i32.wrap_i64 (i64.shr_u (local.get $3) (i64.const 32))) (i32.const 1)))
      (br_if $miss0
       (i32.ne (i32.load offset=4 (i32.wrap_i64 (local.get $3))) (i32.load (i32.const #2))))
      (local.set $1 (i64.load (i32.add (i32.load (i32.const #3)) (i32.wrap_i64 (local.get $3)))))
      (br $hit0))
     (local.set $1 (call $get_entries (local.get $3) (i32.const #2)))
     (br_if $unwind (i64.eq (local.get $1) (i64.const exception))))
    (global.set $sp (local.get $0))
    (return (local.get $1))))
  (global.set $sp (local.get $0))
  (return (i64.const exception))))
