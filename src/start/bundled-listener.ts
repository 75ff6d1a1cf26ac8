/** Where the listening thread of the bundled `stet` begins. */
import { fileURLToPath } from 'node:url';
import type * as Listener from '../threads/listener.js';
import { runCompiled } from './compiled-script.js';

const script = runCompiled<typeof Listener>(fileURLToPath(new URL('./listener.cjs', import.meta.url)));
// Before the answer, since the process may end soon after it.
script.exports.listen(script.isNew ? script.keep : undefined);
