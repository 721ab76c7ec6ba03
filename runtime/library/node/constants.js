import os from './os.js';
import { constants as files } from '../internal/fs.js';

export default Object.freeze(Object.assign({ __proto__: null }, os.constants.errno, os.constants.priority, os.constants.signals, files));
