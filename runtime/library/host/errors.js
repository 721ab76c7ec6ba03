// What functions of the host throw (calls.js).
import { services, takeText } from './calls.js';

/** jsaot_throw ( block ): what a function of the host has thrown, before it returns: an error with this message */
function throwText(address) {
  $runtime('SetHostError', new Error(takeText(address)));
}
services[4] = throwText;
