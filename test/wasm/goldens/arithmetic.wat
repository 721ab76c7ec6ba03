;; Addition of unknown operands: integers inline, the rest in a call.
;; function f(a, b) { return a + b; }
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
    (block $done5
     (if
      (i64.eqz (i64.shr_u (i64.or (local.get $3) (local.get $4)) (i64.const 32)))
      (then
       (local.set $1 (i64.add (i64.extend32_s (local.get $3)) (i64.extend32_s (local.get $4))))
       (if
        (i64.eq (i64.extend32_s (local.get $1)) (local.get $1))
        (then (local.set $1 (i64.and (local.get $1) (i64.const 4294967295))) (br $done5)))))
     (if
      (if (result i32)
       (i32.or
        (i64.eqz (i64.shr_u (local.get $3) (i64.const 32)))
        (i32.wrap_i64 (i64.shr_u (local.get $3) (i64.const 48))))
       (then
        (i32.or
         (i64.eqz (i64.shr_u (local.get $4) (i64.const 32)))
         (i32.wrap_i64 (i64.shr_u (local.get $4) (i64.const 48)))))
       (else (i32.const 0)))
      (then
       (local.set $1
        (if (result i64)
         (f64.eq
          (f64.convert_i32_s
           (local.tee $2
            (i32.trunc_sat_f64_s
             (local.tee $7
              (f64.add
               (if (result f64)
                (i64.eqz (i64.shr_u (local.get $3) (i64.const 32)))
                (then (f64.convert_i32_s (i32.wrap_i64 (local.get $3))))
                (else (f64.reinterpret_i64 (i64.add (local.get $3) (i64.const -281474976710656)))))
               (if (result f64)
                (i64.eqz (i64.shr_u (local.get $4) (i64.const 32)))
                (then (f64.convert_i32_s (i32.wrap_i64 (local.get $4))))
                (else (f64.reinterpret_i64 (i64.add (local.get $4) (i64.const -281474976710656))))))))))
          (local.get $7))
         (then
          (if (result i64)
           (i32.or (i64.eqz (i64.reinterpret_f64 (local.get $7))) (local.get $2))
           (then (i64.extend_i32_u (local.get $2)))
           (else (i64.const -9223090561878065152))))
         (else
          (if (result i64)
           (f64.eq (local.get $7) (local.get $7))
           (then (i64.sub (i64.reinterpret_f64 (local.get $7)) (i64.const -281474976710656)))
           (else (i64.const 9221401712017801216)))))))
      (else
       (i32.store offset=104 (local.get $0) (i32.const #2))
       (local.set $1 (call $arith_add (local.get $3) (local.get $4)))
       (br_if $unwind (i64.eq (local.get $1) (i64.const exception))))))
    (global.set $sp (local.get $0))
    (return (local.get $1))))
  (global.set $sp (local.get $0))
  (return (i64.const exception))))
