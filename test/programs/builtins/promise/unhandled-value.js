// A reason that is no error is put into one.
Promise.reject({ some: "object" });
// expect-error: UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "#<Object>".
