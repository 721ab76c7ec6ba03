;; Concatenation of known strings is one call of the kernel.
;; function f(a) { return typeof a + "!"; }
(func $fn$1
 (block (result i64)
  (if
   (i64.eq
    (local.tee $1
     (call $str_concat
      (i32.wrap_i64
       (i64.or (i64.extend_i32_u (call $typeof_atom (local.get $3))) (i64.const 4294967296)))
      (i32.const #1)))
    (i64.const exception))
   (then (return (i64.const exception))))
  (local.get $1)))
