;; A floating-point loop runs unboxed.
;; function f() {
;;   var x = 1.5;
;;   for (var i = 0; i < 100; i++) x = x * 0.5 + i;
;;   return x;
;; }
(func $fn$1
 (block
  (local.set $1 (i64.const 0))
  (local.set $7 (f64.const 1.5))
  (loop $L1
   (if
    (i64.lt_s (local.get $1) (i64.const 100))
    (then
     (local.set $7
      (f64.add (f64.mul (local.get $7) (f64.const 0.5)) (f64.convert_i64_s (local.get $1))))
     (local.set $1 (i64.add (local.get $1) (i64.const 1)))
     (br $L1)))
   (local.set $1
    (if (result i64)
     (f64.eq (f64.convert_i32_s (local.tee $0 (i32.trunc_sat_f64_s (local.get $7)))) (local.get $7))
     (then
      (if (result i64)
       (i32.or (i64.eqz (i64.reinterpret_f64 (local.get $7))) (local.get $0))
       (then (i64.extend_i32_u (local.get $0)))
       (else (i64.const -9223090561878065152))))
     (else
      (if (result i64)
       (f64.eq (local.get $7) (local.get $7))
       (then (i64.sub (i64.reinterpret_f64 (local.get $7)) (i64.const -281474976710656)))
       (else (i64.const 9221401712017801216))))))
   (return (local.get $1)))))
